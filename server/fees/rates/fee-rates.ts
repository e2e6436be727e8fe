import type { Queryable } from '../../database/database.js';
import { sqlFile } from '../../database/sql-file.js';
import type { FncBasis } from '../fee-enums.js';
import { STANDING } from '../standing-releases.js';

const statement = `WITH ${STANDING}\n${sqlFile(import.meta.url, './fee-rates.sql')}`;

/** A weekly rate that a council publishes. */
export interface FeeRateRow {
  commissionerCode: string;
  careCategory: string;
  band: string;
  bandTrigger: string | null;
  financialYear: string;
  /** First day on which it applies, and the first on which it no longer does. */
  effectiveFrom: string;
  effectiveTo: string | null;
  knownFrom: string;
  /** Pounds, two decimals. */
  weeklyRate: string;
  fncBasis: FncBasis;
  addOns: { name: string; type: string | null; value: string | null }[];
  isDoubtful: boolean;
  source: string | null;
  releaseId: number;
}

export interface RateQuestion {
  readonly areaCode: string;
  readonly effectiveOn: string;
  readonly knownOn: string;
  /** The data version to answer from; null: the newest. */
  readonly version: number | null;
}

/** The rates of a council that applied on a day, as they were known on another. */
export async function feeRatesOf(
  db: Queryable,
  { areaCode, effectiveOn, knownOn, version }: RateQuestion,
): Promise<FeeRateRow[]> {
  const { rows } = await db.query<FeeRateRow>(statement, [version, areaCode, effectiveOn, knownOn]);
  return rows;
}

/** The days on which a council's known rates apply; null where none is known. */
export async function daysWithRates(
  db: Queryable,
  { areaCode, knownOn, version }: RateQuestion,
): Promise<{ from: string; to: string | null } | null> {
  const { rows } = await db.query<{ from: string | null; to: string | null }>(
    `WITH ${STANDING}
     SELECT min(f.effective_from) AS from, CASE WHEN bool_and(f.effective_to IS NOT NULL) THEN max(f.effective_to) - 1 END AS to
     FROM   fee_rate f JOIN standing USING (release_id) WHERE f.commissioner_code = $2 AND f.known_from <= $3::date`,
    [version, areaCode, knownOn],
  );
  const { from, to } = rows[0]!;
  return from === null ? null : { from, to };
}
