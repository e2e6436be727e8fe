import type { RuleId } from './reading/rules.js';

/** What a release can hold. Every table is keyed by release_id, so its rows stay invisible until the release is published. */
export type FactTable =
  | 'location_sighting'
  | 'rating_sighting'
  | 'location_link_sighting'
  | 'release_coverage'
  | 'population_fact'
  | 'reported_figure'
  | 'published_figure'
  | 'fee_rate'
  | 'placement_price'
  | 'modelled_price'
  | 'cost_of_care'
  | 'area_boundary'
  | 'placement_request'
  | 'block_contract'
  | 'bed_return';

/** Where data comes from: one document for each kind of file that can be loaded. */
export interface DatasetDocument {
  code: string;
  name: string;
  description: string;
  publisher: string;
  licence: string;
  licenceUrl: string | null;
  homepage: string | null;
  /** In words, as a reader should see it, e.g. "monthly". */
  expectedFrequency: string;
  /** Days after which the newest release counts as stale; null where no rhythm is expected. */
  expectedDays: number | null;
}

/** One delivery of a dataset. */
export interface ReleaseDescription {
  dataset: string;
  /** The publisher's version, or the reference date where it gives none. */
  version: string;
  /** Day the data speaks of, YYYY-MM-DD. */
  referenceDate: string | null;
  /** sha256 of the files. */
  checksum: string;
  fileNames: string[];
  sourceNote?: string | null;
  isDemonstration?: boolean;
}

export type Severity = 'ERROR' | 'WARNING' | 'INFO';

/** What a check has to say of a row, or of the whole file where row is null. */
export interface ReleaseMessage {
  /** Stable rule id, see reading/rules.ts. */
  rule: string;
  /** Record number in the file, the header counted; null for the whole file. */
  row: number | null;
  column: string | null;
  value: string | null;
  message: string;
  severity: Severity;
}

export type ReleaseStatus = 'STAGED' | 'VALIDATED' | 'PUBLISHED' | 'REPLACED' | 'ROLLED_BACK';

/** Row counts of a release: rows = accepted + rejected + rows set aside. */
export interface RowCounts {
  rows: number;
  accepted: number;
  rejected: number;
}

/** Told about each step of an import, for progress bars. */
export type OnProgress = (step: string, done?: number, total?: number) => void;

/** Files or releases that are not let in, with every reason. */
export class ReleaseRefused extends Error {
  constructor(
    readonly messages: readonly ReleaseMessage[],
    readonly counts: RowCounts = { rows: 0, accepted: 0, rejected: 0 },
  ) {
    super(messages[messages.length - 1]?.message ?? 'The release was refused.');
    this.name = 'ReleaseRefused';
  }
}

/** A refusal for one reason that concerns the whole file. */
export function refusal(
  rule: RuleId,
  message: string,
  { column = null as string | null, value = null as string | null } = {},
) {
  return new ReleaseRefused([{ rule, row: null, column, value, message, severity: 'ERROR' }]);
}
