import type { Database } from '../../server/database/database.js';
import { metricCatalogue } from '../../server/observations/metric-registry.js';
import { testDatabase } from '../support/postgres.js';
import { readFacts, type RawFacts } from './recompute/facts.js';
import { type Figure, figuresOf } from './recompute/figures.js';
import { reportedFigures } from './recompute/reported.js';
import { reportedMetrics } from '../../server/reported/metrics/index.js';
import { publishReported } from '../factories/reported.js';

let db: Database;
let facts: RawFacts;
let recomputed: Map<string, Map<string, number | null>>;
let reported: Map<string, Figure[]>;

/** Protected and private metrics are recomputed where they are at home. */
const RECOMPUTED = metricCatalogue.all
  .filter(({ access, disclosure }) => !access && !disclosure)
  .map(({ code }) => code);

/** Figures of an area as they are served: null where the status is not PRESENT. */
async function stored(area: string): Promise<Figure[]> {
  const { rows } = await db.pool.query(
    `SELECT metric_code || ' ' || service_type || ' ' || band || ' ' || to_char(m.month, 'YYYY-MM') AS key,
            CASE WHEN m.status = 'PRESENT' THEN m.value END AS value
     FROM metric_series s CROSS JOIN LATERAL unnest(s.months, s.values, s.statuses) m (month, value, status)
     WHERE s.area_code = $1 AND s.metric_code = ANY ($2)`,
    [area, RECOMPUTED],
  );
  return rows as Figure[];
}

beforeAll(async () => {
  db = await testDatabase({ seeded: true });
  await publishSomeReported();
  reported = await reportedFigures(db);
  facts = await readFacts(db);
  const figures = figuresOf(facts);
  recomputed = new Map(
    facts.areas.map(({ code }) => [code, new Map(figures(code).map(({ key, value }) => [key, value]))]),
  );
});

/** The seeds report unit costs only: two releases that overlap tell something of every other measure. */
async function publishSomeReported(): Promise<void> {
  const every = (area: string, month: string, value: number | null) =>
    reportedMetrics.map(({ code: measure }, i) => ({ measure, area, month, value: value && value + i }));
  await publishReported(db, [
    ...every('E08000001', '2024-01-31', 10),
    ...every('E08000001', '2024-02-29', 20),
  ]);
  await publishReported(db, [
    ...every('E08000001', '2024-02-29', 30),
    ...every('E08000016', '2025-03-31', 40),
  ]);
  await publishReported(db, [
    ...every('E08000001', '2024-01-31', null),
    ...every('E08000038', '2025-04-30', 50),
  ]);
}

test('there are homes in every area, and sixty months of them', () => {
  expect(facts.areas).toHaveLength(39);
  for (const figures of recomputed.values()) {
    const months = [...figures.keys()].filter((key) => key.startsWith('care_homes ALL'));
    expect(months).toHaveLength(60);
    expect(months.some((month) => figures.get(month)! > 0)).toBe(true);
  }
});

test('every metric that is open and shown as it is, is recomputed', () => {
  const keys = [...recomputed.get('D92000001')!.keys(), ...reported.get('E08000001')!.map(({ key }) => key)];
  const metrics = new Set(keys.map((key) => key.split(' ')[0]));
  expect([...metrics].sort()).toEqual([...RECOMPUTED].sort());
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

test('every stored figure that was reported is the one that the newest release tells, by whatever code the area had', async () => {
  const codes = reportedMetrics.map(({ code }) => code);
  const { rows } = await db.pool.query<{ area_code: string }>(
    'SELECT DISTINCT area_code FROM metric_series WHERE metric_code = ANY ($1) ORDER BY area_code',
    [codes],
  );
  const areas = rows.map(({ area_code: area }) => area);
  expect(areas).toEqual(
    [...reported].flatMap(([area, figures]) => (figures.length > 0 ? [area] : [])).sort(),
  );
  for (const area of areas) {
    const served = (await stored(area)).filter(({ key }) => codes.includes(key.split(' ')[0]!));
    expect({ area, figures: served.sort(byKey) }).toEqual({ area, figures: reported.get(area)!.sort(byKey) });
  }
});

const byKey = (a: Figure, b: Figure) => (a.key < b.key ? -1 : 1);

function isSame(value: number | null, expected: number | null): boolean {
  if (value === null || expected === null) return value === expected;
  return Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}
