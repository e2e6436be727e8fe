import type { Database } from '../../server/database/database.js';
import { metricCatalogue } from '../../server/observations/metric-registry.js';
import { testDatabase } from '../support/postgres.js';
import { readFacts, type RawFacts } from './recompute/facts.js';
import { type Figure, figuresOf } from './recompute/figures.js';

let db: Database;
let facts: RawFacts;
let recomputed: Map<string, Map<string, number | null>>;

/** Figures of an area as they are served: null where the status is not PRESENT. */
async function stored(area: string): Promise<Figure[]> {
  const { rows } = await db.pool.query(
    `SELECT metric_code || ' ' || service_type || ' ' || band || ' ' || to_char(m.month, 'YYYY-MM') AS key,
            CASE WHEN m.status = 'PRESENT' THEN m.value END AS value
     FROM metric_series s CROSS JOIN LATERAL unnest(s.months, s.values, s.statuses) m (month, value, status)
     WHERE s.area_code = $1`,
    [area],
  );
  return rows as Figure[];
}

beforeAll(async () => {
  db = await testDatabase({ seeded: true });
  facts = await readFacts(db);
  const figures = figuresOf(facts);
  recomputed = new Map(
    facts.areas.map(({ code }) => [code, new Map(figures(code).map(({ key, value }) => [key, value]))]),
  );
});

test('there are homes in every area, and sixty months of them', () => {
  expect(facts.areas).toHaveLength(39);
  for (const figures of recomputed.values()) {
    const months = [...figures.keys()].filter((key) => key.startsWith('care_homes ALL'));
    expect(months).toHaveLength(60);
    expect(months.some((month) => figures.get(month)! > 0)).toBe(true);
  }
});

test('every metric is recomputed', () => {
  const metrics = new Set([...recomputed.get('D92000001')!.keys()].map((key) => key.split(' ')[0]));
  expect([...metrics].sort()).toEqual(metricCatalogue.all.map(({ code }) => code).sort());
});

test('every stored figure of every area, service type, band and month is what plain counting gives', async () => {
  for (const [area, figures] of recomputed) {
    const served = await stored(area);
    expect(served.map(({ key }) => key).sort()).toEqual([...figures.keys()].sort());
    const wrong = served.filter(({ key, value }) => !isSame(value, figures.get(key)!));
    expect({
      area,
      wrong: wrong.slice(0, 5).map((one) => ({ ...one, expected: figures.get(one.key) })),
    }).toEqual({ area, wrong: [] });
  }
});

function isSame(value: number | null, expected: number | null): boolean {
  if (value === null || expected === null) return value === expected;
  return Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}
