import { PrivateDoor } from '../../server/access/private-door.js';
import type { Metric } from '../../server/metrics/metric.js';
import { computedMetrics } from '../factories/questions.js';
import { steward } from '../factories/viewers.js';
import { inTransaction, type Database } from '../../server/database/database.js';
import { DERIVED_TABLES } from '../../server/database/derived-tables.js';
import { recomputeIfRedefined } from '../../server/derived/definition.js';
import { rebuildDerived } from '../../server/derived/rebuild.js';
import type { ObservedValue } from '../../server/metrics/observation.js';
import { PopulationBand, ServiceType } from '../../server/metrics/value.js';
import { metricCatalogue } from '../../server/observations/metric-registry.js';
import { observationReader } from '../../server/observations/reader.js';
import { rollBackRelease } from '../../server/releases/index.js';
import { publishCorrection } from '../factories/correction.js';
import { testDatabase } from '../support/postgres.js';

const HARROWDALE = 'D10000001';
const DAYS = ['2023-05-17', '2025-03-31'];
const TYPES = [null, ServiceType.CARE_HOME_WITH_NURSING];
const BANDS = [PopulationBand.AGE_65_PLUS];

let db: Database;
let areaCodes: string[];
beforeAll(async () => {
  db = await testDatabase({ seeded: true });
  const { rows } = await db.pool.query(`SELECT code FROM area WHERE is_demonstration ORDER BY code`);
  areaCodes = rows.map(({ code }) => code);
});

/** Everything that can be said of two years of the demonstration country, by what was asked for. */
async function everything(version: number | null): Promise<Map<string, ObservedValue>> {
  const reader = observationReader(db.pool, metricCatalogue, new PrivateDoor(db, steward, 'test'));
  const codesOf = (metrics: readonly Metric[]) => metrics.map(({ code }) => code);
  const question = {
    ...{ metricCodes: codesOf(metricCatalogue.all), areaCodes, serviceTypes: TYPES },
    ...{ bands: BANDS, version },
  };
  const days = await reader.onDays({ ...question, metricCodes: codesOf(computedMetrics), days: DAYS });
  const series = await reader.overMonths({ ...question, from: '2023-04', to: '2025-06' });
  const values = [...days, ...series.flatMap(({ points }) => points)];
  return new Map(
    values.map((value, i) => [
      [value.metricCode, value.areaCode, value.serviceType, value.band, value.from, value.to, i < days.length]
        .map(String)
        .join(' '),
      { ...value, version: null },
    ]),
  );
}
const newest = async (): Promise<number> =>
  (await db.pool.query('SELECT max(version) AS version FROM publication')).rows[0].version;

/** The derived tables as they stand, without the versions from which their rows stand. */
async function derived(): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const { name, key, columns } of DERIVED_TABLES) {
    const row = [...key, ...columns].map((column) => `t."${column}"`).join(', ');
    const { rows } = await db.pool.query(
      `SELECT md5(string_agg(ROW(${row})::text, '' ORDER BY ROW(${row})::text)) AS sum FROM ${name} t`,
    );
    sums[name] = rows[0].sum;
  }
  return sums;
}

const TEN_BEDS_MORE = `UPDATE location_sighting SET registered_beds = registered_beds + 10
  WHERE release_id = $1 AND location_id = (SELECT min(location_id) FROM location_sighting
    WHERE release_id = $1 AND council_code = '${HARROWDALE}' AND registered_beds > 10 AND deregistered_on IS NULL)`;

/** Leaves of the release what it says of one council's homes, one of them with fewer beds. */
const ONLY_HARROWDALE = `WITH gone AS (DELETE FROM location_sighting WHERE release_id = $1 AND council_code <> '${HARROWDALE}' RETURNING location_id),
  unrated AS (DELETE FROM rating_sighting WHERE release_id = $1 AND location_id IN (SELECT location_id FROM gone)),
  uncovered AS (DELETE FROM release_coverage WHERE release_id = $1 AND council_code <> '${HARROWDALE}'),
  nobody AS (DELETE FROM population_fact WHERE release_id = $1)
  UPDATE location_sighting SET registered_beds = registered_beds - 5
  WHERE release_id = $1 AND council_code = '${HARROWDALE}' AND registered_beds > 40`;

test('the list of derived tables names the columns that the database has', async () => {
  for (const { name, key, columns } of DERIVED_TABLES) {
    const { rows } = await db.pool.query(
      `SELECT column_name AS column FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
      [name],
    );
    expect(rows.map(({ column }) => column).sort()).toEqual([...key, ...columns, 'from_version'].sort());
  }
});

describe('after a corrected release', () => {
  let before: Map<string, ObservedValue>;
  let version: number;
  let after: Map<string, ObservedValue>;
  let corrected: number;
  beforeAll(async () => {
    before = await everything(null);
    version = await newest();
    corrected = await publishCorrection(db, TEN_BEDS_MORE);
    after = await everything(null);
  });

  test('the figures of the home’s areas are different', () => {
    const key = `registered_beds ${HARROWDALE} null null 2025-03-31 2025-03-31 true`;
    expect(after.get(key)!.value).toBe(before.get(key)!.value! + 10);
    const country = `registered_beds D92000001 null null 2025-03-31 2025-03-31 false`;
    expect(after.get(country)!.value).toBe(before.get(country)!.value! + 10);
  });

  test('every metric of every area, day and month is still told as it was under the version before', async () => {
    const then = await everything(version);
    expect(then.size).toBe(before.size);
    const wrong = [...before].filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(then.get(key)),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('what changed is counted, metric by metric', async () => {
    const { rows } = await db.pool.query(
      `SELECT metric_code, areas, added, changed, withdrawn FROM figure_change WHERE version = $1`,
      [await newest()],
    );
    const changes = new Map(rows.map((row) => [row.metric_code, row]));
    expect(changes.get('registered_beds')).toMatchObject({ added: 0, withdrawn: 0 });
    expect(changes.get('registered_beds').areas).toBeGreaterThanOrEqual(3);
    expect(changes.get('registered_beds').changed).toBeGreaterThan(0);
    expect(changes.get('good_or_better_of_rated')).toBeUndefined();
  });

  test('populations that the release does not tell stand as they stood', async () => {
    const { rows } = await db.pool.query(
      `SELECT count(*) FILTER (WHERE from_version = $1)::int AS anew, count(*)::int AS all
       FROM area_population WHERE area_code NOT LIKE 'D%'`,
      [await newest()],
    );
    expect(rows[0].anew).toBe(0);
    expect(rows[0].all).toBeGreaterThan(1_000);
  });

  test('computing everything anew gives what computing the changed areas gave', async () => {
    const partly = await derived();
    await db.pool.query(`UPDATE derived_definition SET fingerprint = 'another'`);
    await inTransaction(db.pool, (client) => rebuildDerived(client));
    expect(await derived()).toEqual(partly);
  });

  test('a release taken back gives the figures of before again, and the correction can still be told', async () => {
    const version = await newest();
    await rollBackRelease(db, corrected, rebuildDerived);
    const again = await everything(null);
    expect(
      [...again].filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before.get(key))),
    ).toEqual([]);
    const then = await everything(version);
    expect(
      [...after].filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(then.get(key))),
    ).toEqual([]);
  });
});

describe('when this program defines a figure differently from the one before', () => {
  const rebuild = (client: Parameters<typeof rebuildDerived>[0]) => rebuildDerived(client);

  test('figures are computed again under a version of their own', async () => {
    await db.pool.query(`UPDATE derived_definition SET fingerprint = 'another'`);
    const before = await newest();
    expect(await recomputeIfRedefined(db, rebuild)).toBe(true);
    const { rows } = await db.pool.query('SELECT action, release_id FROM publication WHERE version > $1', [
      before,
    ]);
    expect(rows).toEqual([{ action: 'REDEFINE', release_id: null }]);
  });

  test('nothing happens when they are the same', async () => {
    const before = await newest();
    expect(await recomputeIfRedefined(db, rebuild)).toBe(false);
    expect(await newest()).toBe(before);
  });
});

describe('a release of one council', () => {
  test('makes figures anew of that council and of what it lies in, and of no other area', async () => {
    const id = await publishCorrection(db, ONLY_HARROWDALE);
    expect((await db.pool.query('SELECT status FROM release WHERE id = $1', [id])).rows[0].status).toBe(
      'PUBLISHED',
    );
    const { rows } = await db.pool.query(
      `SELECT DISTINCT area_code AS code FROM metric_series WHERE from_version = $1 ORDER BY 1`,
      [await newest()],
    );
    const anew = rows.map(({ code }) => code as string);
    expect(anew).toEqual(expect.arrayContaining([HARROWDALE, 'D12000001', 'D92000001']));
    expect(anew.filter((code) => code.startsWith('D10'))).toEqual([HARROWDALE]);
    expect(anew.length).toBeLessThan(areaCodes.length / 2);
  });

  test('leaves the same tables as computing everything anew', async () => {
    const partly = await derived();
    await db.pool.query(`UPDATE derived_definition SET fingerprint = 'another'`);
    await inTransaction(db.pool, (client) => rebuildDerived(client));
    expect(await derived()).toEqual(partly);
  });
});
