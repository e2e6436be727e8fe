import type { Database } from '../../../server/database/database';
import {
  ensureDatasets,
  findRelease,
  publishRelease,
  stageRelease,
  type Rebuild,
  type ReleaseStatus,
} from '../../../server/releases';
import { databaseWithAreas } from '../../imports/support/areas';

interface Given {
  homes?: string[];
  council?: string;
  covered?: boolean;
  referenceDate?: string;
  acceptShrink?: boolean;
}

/** A database with the areas and one dataset, and quick ways to make releases of it. */
export interface ReleaseBench {
  db: Database;
  /** What rebuild() derived, newest last: the number of homes that count. */
  derived: string[];
  rebuild: Rebuild;
  /** Stages a release that shows homes of one council on one day. */
  stage(given?: Given): Promise<number>;
  publish(given?: Given): Promise<number>;
  statusOf(id: number): Promise<ReleaseStatus | undefined>;
}

const dataset = {
  code: 'homes',
  name: 'Homes',
  description: 'Invented homes.',
  publisher: 'A test',
  licence: 'None',
  licenceUrl: null,
  homepage: null,
  expectedFrequency: 'never',
  expectedDays: null,
};
const sightingColumns = [
  'location_id',
  'as_at',
  'name',
  'council_code',
  'is_care_home',
  'specialisms',
  'kept_aside',
];
const coverageColumns = [
  'council_code',
  'kind',
  'from_date',
  'to_date',
  'has_homes',
  'has_beds',
  'has_ratings',
];

export async function releaseBench(): Promise<ReleaseBench> {
  const db = await databaseWithAreas();
  await ensureDatasets(db.pool, [dataset]);
  const derived: string[] = [];
  const rebuild: Rebuild = async (client) => {
    const { rows } = await client.query(
      `SELECT count(*) AS homes FROM location_sighting JOIN release r ON r.id = release_id WHERE r.status = 'PUBLISHED'`,
    );
    derived.push(String(rows[0]!.homes));
  };
  const stage = (given: Given = {}) => stageHomes(db, given);
  const publish = async (given?: Given) => {
    const id = await stage(given);
    await publishRelease(db, id, rebuild);
    return id;
  };
  const statusOf = async (id: number) => (await findRelease(db.pool, id))?.status;
  return { db, derived, rebuild, stage, publish, statusOf };
}

let version = 0;

function stageHomes(
  db: Database,
  {
    homes = ['1-1'],
    council = 'E08000004',
    covered = true,
    referenceDate = '2024-01-31',
    acceptShrink,
  }: Given,
): Promise<number> {
  version += 1;
  const description = {
    dataset: 'homes',
    version: `v${version}`,
    referenceDate,
    checksum: `sum${version}`,
    fileNames: [],
  };
  return stageRelease(
    db,
    description,
    async (to) => {
      const rows = to.rows('location_sighting', sightingColumns);
      for (const id of homes) await rows.write([id, referenceDate, `Home ${id}`, council, true, [], {}]);
      const coverage = to.rows('release_coverage', coverageColumns);
      if (covered)
        await coverage.write([council, 'SNAPSHOT', referenceDate, referenceDate, true, false, false]);
      to.count({ rows: homes.length, accepted: homes.length, rejected: 0 });
    },
    { acceptShrink },
  );
}

/** Identifiers of so many homes. */
export function many(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `1-${i}`);
}

/** What a refusal by this rule looks like. */
export function refusal(rule: string) {
  return { messages: [expect.objectContaining({ rule, severity: 'ERROR' })] };
}
