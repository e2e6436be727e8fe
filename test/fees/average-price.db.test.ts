import { inTransaction, type Database } from '../../server/database/database.js';
import { rebuildDerived } from '../../server/derived/rebuild.js';
import { entities } from '../../server/graphql/index.js';
import { nobody } from '../factories/viewers.js';
import { testDatabase } from '../support/postgres.js';
import { askAs } from './support/asking-as.js';
import { publish, publishPrices, type PriceFact } from './support/prices.js';

const [BOLTON, BURY, MANCHESTER, LEEDS, BRADFORD] = [
  ...['E08000001', 'E08000002', 'E08000003', 'E08000035', 'E08000032'],
];
const [NORTH_WEST, YORKSHIRE] = ['E12000002', 'E12000003'];
const SERIES = `query ($areas: [GssCode!]!) {
  series(query: { metricCodes: ["average_weekly_price"], areaCodes: $areas, range: { from: "2025-03", to: "2025-03" } }) {
    area { gssCode } points { value status statusReason } } }`;

/** So many placements of a year at each company; a home that the register does not know is a company of its own. */
function bought(council: string, companies: Record<string, number>): PriceFact[] {
  return Object.entries(companies).flatMap(([location, placements], company) =>
    Array.from({ length: placements }, (_, i) => ({
      ...{
        ref: `${location}-${i}`,
        council,
        location,
        price: `${700 + 10 * company}.40`,
        startedOn: '2024-09-01',
      },
    })),
  );
}

let db: Database;
const told = new Map<string, { value: number | null; status: string; statusReason: string | null }>();

async function recompute(): Promise<void> {
  await inTransaction(db.pool, async (client) => {
    await client.query(`INSERT INTO publication (action) VALUES ('REDEFINE')`);
    await rebuildDerived(client);
  });
}
async function ask(areas: readonly string[]): Promise<void> {
  const { data, errors } = await askAs(db, nobody, SERIES, { areas });
  expect(errors).toEqual([]);
  for (const { area, points } of data.series) told.set(area.gssCode, points[0]);
}

beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
  await publishPrices(db, [
    ...bought(BOLTON!, { 'bolton-1': 10, 'bolton-2': 10 }),
    ...bought(BURY!, { 'bury-1': 18, 'bury-2': 4, 'bury-3': 4 }),
    ...bought(MANCHESTER!, { 'manchester-1': 8, 'manchester-2': 8, 'manchester-3': 8, 'manchester-4': 8 }),
    ...bought(LEEDS!, { 'leeds-1': 12, 'leeds-2': 12 }),
    ...bought(BRADFORD!, { 'bradford-1': 9, 'bradford-2': 9, 'bradford-3': 9, 'bradford-4': 9 }),
  ]);
  await recompute();
  await ask([BOLTON!, BURY!, MANCHESTER!, LEEDS!, BRADFORD!, NORTH_WEST!, YORKSHIRE!, 'D10000001']);
});

test('four companies of like size: everybody may see what is paid on average', () => {
  // 700.40, 710.40, 720.40 and 730.40, each to the pound: 700, 710, 720 and 730 in equal parts.
  expect(told.get(MANCHESTER!)).toMatchObject({ value: 715, status: 'PRESENT' });
});

test('two companies: the average is withheld, with the same words as any other', () => {
  expect(told.get(BOLTON!)).toMatchObject({ value: null, status: 'SUPPRESSED' });
  expect(told.get(BOLTON!)!.statusReason).toMatch(/^Withheld to protect people or businesses/);
});

test('three companies of which one has more than 60 per cent: withheld too', () => {
  expect(told.get(BURY!)).toMatchObject({ value: null, status: 'SUPPRESSED' });
});

test('a total does not give it away: of region and the only other council one is withheld with it', () => {
  expect(told.get(LEEDS!)!.status).toBe('SUPPRESSED');
  const open = [told.get(BRADFORD!)!.status, told.get(YORKSHIRE!)!.status].filter(
    (status) => status === 'PRESENT',
  );
  expect(open.length).toBeLessThan(2);
});

test('the demonstration country has its averages, and none of it is England’s', async () => {
  expect(told.get('D10000001')!.status).toBe('PRESENT');
  const { rows } = await db.pool.query(
    `SELECT sum(d)::int AS placements FROM metric_series, unnest(denominators, statuses) u (d, s)
     WHERE metric_code = 'average_weekly_price' AND area_code = 'E92000001' AND service_type = 'ALL' AND s = 'PRESENT'`,
  );
  expect([null, 102 + 36]).toContain(rows[0].placements);
});

test('publishing something else changes no average and computes no other area again', async () => {
  const before = await stored();
  await publish(db, 'placement-prices', '2020-01-31');
  await recompute();
  expect(await stored()).toEqual(before);
  const { rows } = await db.pool.query(
    `SELECT count(*)::int AS changed FROM metric_series WHERE from_version = (SELECT max(version) FROM publication)`,
  );
  expect(rows).toEqual([{ changed: 0 }]);
});

async function stored(): Promise<unknown[]> {
  const { rows } = await db.pool.query(
    `SELECT area_code, service_type, months, values, statuses, from_version FROM metric_series
     WHERE metric_code = 'average_weekly_price' ORDER BY 1, 2`,
  );
  return rows;
}
