import type pg from 'pg';
import type { Database } from '../../server/database/database.js';
import type { Metric, MetricCatalogue } from '../../server/metrics/metric.js';
import { GroupBy, PopulationBand } from '../../server/metrics/value.js';
import { computedMetrics } from '../factories/questions.js';
import { observationReader } from '../../server/observations/reader.js';
import { testDatabase } from '../support/postgres.js';

let db: Database;
let councils: string[];
beforeAll(async () => {
  db = await testDatabase({ seeded: true });
  const { rows } = await db.pool.query(
    `SELECT code FROM area WHERE area_type = 'CASSR' AND valid_to IS NULL AND code LIKE 'E%' ORDER BY code LIMIT 150`,
  );
  councils = rows.map(({ code }) => code);
});

/** Twenty metrics: those there are, and some of them once more under other codes. */
const metrics: readonly Metric[] = [...computedMetrics, ...computedMetrics]
  .slice(0, 20)
  .map((metric, i) => (i < computedMetrics.length ? metric : { ...metric, code: `${metric.code}_${i}` }));
const catalogue: MetricCatalogue = { all: metrics, of: (code) => metrics.find((one) => one.code === code) };

/** Counts the statements of some work. */
async function statements(work: (pool: Pick<pg.Pool, 'query'>) => Promise<unknown>): Promise<number> {
  let count = 0;
  const query = ((...args: Parameters<pg.Pool['query']>) => {
    count += 1;
    return db.pool.query(...args);
  }) as pg.Pool['query'];
  await work({ query });
  return count;
}
const question = (areaCodes: readonly string[]) => ({
  ...{ metricCodes: metrics.map(({ code }) => code), areaCodes, serviceTypes: [null] },
  ...{ bands: [PopulationBand.AGE_65_PLUS], from: '2020-01', to: '2024-12' },
});

test('twenty metrics of one area over sixty months are one statement', async () => {
  expect(
    await statements((pool) => observationReader(pool, catalogue).overMonths(question(['D10000001']))),
  ).toBe(1);
});

test('and so are twenty metrics of a hundred and fifty councils', async () => {
  expect(councils).toHaveLength(150);
  expect(await statements((pool) => observationReader(pool, catalogue).overMonths(question(councils)))).toBe(
    1,
  );
});

test('a split into groups of homes, and an earlier data version, cost no more', async () => {
  const { rows } = await db.pool.query('SELECT max(version) AS version FROM publication');
  for (const more of [
    { groupBy: [GroupBy.SIZE_BAND] },
    { version: rows[0].version },
    { filter: { minBeds: 20 } },
  ])
    expect(
      await statements((pool) =>
        observationReader(pool, catalogue).overMonths({ ...question(councils), ...more }),
      ),
    ).toBe(1);
});

test('single days of all of them are one statement', async () => {
  const ask = { ...question(councils), days: ['2024-03-31'] };
  expect(await statements((pool) => observationReader(pool, catalogue).onDays(ask))).toBe(1);
});
