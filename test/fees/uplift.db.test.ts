import type { Database } from '../../server/database/database.js';
import { entities } from '../../server/graphql/index.js';
import { commissionerOf, nobody, providerOf, steward } from '../factories/viewers.js';
import { testDatabase } from '../support/postgres.js';
import { askAs } from './support/asking-as.js';
import { COUNCIL, publishPrices } from './support/prices.js';

const FIELDS = `uplift { id commissioner { gssCode } financialYear rate author savedAt budgetEffect assumptions shares { name kind weight rate source }
  lots { lotCode lotName presentWeekly newWeekly change bedWeeks budgetEffect } } userErrors { code field message hint }`;
const WORK_OUT = `query ($input: FeeUpliftInput!) { feeUplift(input: $input) { ${FIELDS} } }`;
const SAVE = `mutation ($input: SaveFeeUpliftInput!) { saveFeeUplift(input: $input) { clientMutationId ${FIELDS} } }`;
const LIST = `query ($commissioner: GssCode!) { feeUplifts(commissioner: $commissioner) { id rate author financialYear } }`;

const SHARES = [
  { name: 'Staff on the living wage', kind: 'NLW', weight: '0.70' },
  { name: 'Prices', kind: 'CPI', weight: '0.2', rate: '0.026' },
  { name: 'Insurance', kind: 'OTHER', weight: '0.10', rate: '0.04' },
];
const input = (more: Record<string, unknown> = {}) => ({
  ...{ commissioner: COUNCIL, financialYear: '2025-26', shares: SHARES },
  lots: [{ lotId: 'residential', presentWeekly: '800.00' }],
  ...more,
});

let db: Database;
beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
  await db.pool.query('TRUNCATE price_index');
  await db.pool.query(
    `INSERT INTO price_index (code, valid_from, valid_to, value, unit, source, licence) VALUES
       ('NLW', '2024-04-01', '2025-03-31', 11.44, 'pounds an hour', 'A test', 'None'), ('NLW', '2025-04-01', NULL, 12.21, 'pounds an hour', 'A test', 'None')`,
  );
  await publishPrices(db, [
    { ref: 'A', price: '800.00', startedOn: '2024-01-10' },
    { ref: 'B', price: '800.00', startedOn: '2025-05-01', endedOn: '2025-05-31' },
    { ref: 'C', price: '800.00', startedOn: '2023-05-01', endedOn: '2024-05-31' },
  ]);
});
const workOut = async (more: Record<string, unknown> = {}) => {
  const { data, errors } = await askAs(db, commissionerOf(COUNCIL), WORK_OUT, { input: input(more) });
  expect(errors).toEqual([]);
  return data.feeUplift;
};

test('the living wage is looked up, days are counted from placements, and every penny is shown', async () => {
  const { uplift, userErrors } = await workOut();
  expect(userErrors).toEqual([]);
  // 12.21 ÷ 11.44 − 1 = 0.067308; 0.7 × 0.067308 + 0.2 × 0.026 + 0.1 × 0.04 = 0.0563156
  expect(uplift.shares[0]).toMatchObject({
    rate: '0.067308',
    source: expect.stringContaining('12.21 on 2025-04-01'),
  });
  expect(Number(uplift.rate)).toBeCloseTo(0.0563156, 12);
  // 365 days of A and 30 of B; 800 × 1.0563156 = 845.05248
  expect(uplift.lots).toEqual([
    {
      ...{
        lotCode: 'residential',
        lotName: 'Residential care',
        presentWeekly: '800.00',
        newWeekly: '845.05',
      },
      ...{ change: '45.05', bedWeeks: '56.4', budgetEffect: '2542.11' },
    },
  ]);
  expect(uplift).toMatchObject({ id: null, author: null, savedAt: null, budgetEffect: '2542.11' });
  expect(uplift.assumptions.join(' ')).toContain('those without an end are taken to stay');
});

test('growth of the loaded indices is told to everybody, and of a year without them nothing is made up', async () => {
  const GROWTH = 'query ($year: FinancialYear!) { priceGrowth(financialYear: $year) { kind rate source } }';
  const growth = async (year: string) => (await askAs(db, nobody, GROWTH, { year })).data.priceGrowth;
  expect(await growth('2025-26')).toEqual([
    { kind: 'NLW', rate: '0.067308', source: expect.stringContaining('12.21 on 2025-04-01') },
  ]);
  expect(await growth('2024-25')).toEqual([]);
  // The wage that stands without an end is not that of the year after: no growth of nought is made of it.
  expect(await growth('2026-27')).toEqual([]);
});

test('weights that do not add up to one are refused, with what they add up to', async () => {
  const { uplift, userErrors } = await workOut({ shares: SHARES.slice(0, 2) });
  expect(uplift).toBeNull();
  expect(userErrors).toMatchObject([
    { field: ['shares'], message: 'The weights add up to 0.90; they must be 1 together.' },
  ]);
});

test('everything that is wrong is said at once, each at its place', async () => {
  const { userErrors } = await workOut({
    shares: [
      { name: 'Prices', kind: 'CPI', weight: '0.5' },
      { name: '', kind: 'OTHER', weight: '-0.5' },
    ],
    lots: [
      { lotId: 'residential', presentWeekly: '0.00' },
      { lotId: 'castle', presentWeekly: '5.00' },
      { lotId: 'nursing', presentWeekly: '5.001' },
    ],
  });
  expect(userErrors.map(({ field }: { field: string[] }) => field.join('.'))).toEqual([
    ...['shares.0.rate', 'shares.1.name', 'shares.1.weight', 'shares.1.rate'],
    ...['lots.0.presentWeekly', 'lots.1.lotId', 'lots.2.presentWeekly'],
  ]);
});

test('a saved uplift carries its author as a role and its day, and stands in the list of its council', async () => {
  const asked = { input: { ...input(), clientMutationId: 'mine' } };
  const { data, errors } = await askAs(db, commissionerOf(COUNCIL), SAVE, asked);
  expect(errors).toEqual([]);
  const { uplift, clientMutationId, userErrors } = data.saveFeeUplift;
  expect([clientMutationId, userErrors]).toEqual(['mine', []]);
  expect(uplift).toMatchObject({ author: 'Bolton commissioning team', commissioner: { gssCode: COUNCIL } });
  expect(Date.parse(uplift.savedAt)).toBeGreaterThan(Date.now() - 60_000);
  const list = await askAs(db, commissionerOf(COUNCIL), LIST, { commissioner: COUNCIL });
  expect(list.data.feeUplifts).toEqual([
    { id: uplift.id, rate: uplift.rate, author: uplift.author, financialYear: '2025-26' },
  ]);
  const { rows } = await db.pool.query(`SELECT actor, about FROM audit_event WHERE action = 'CHANGE'`);
  expect(rows).toEqual([
    { actor: 'commissioner', about: expect.objectContaining({ what: 'fee_uplift', areas: [COUNCIL] }) },
  ]);
});

test('nobody saves for another council: not the next one, not a provider, not the steward, not the public', async () => {
  const saving = async (viewer: Parameters<typeof askAs>[1]) => askAs(db, viewer, SAVE, { input: input() });
  expect((await saving(nobody)).errors.map(({ code }) => code)).toEqual(['UNAUTHENTICATED']);
  for (const viewer of [commissionerOf('E08000002'), providerOf('1-1')])
    expect((await saving(viewer)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  const { data } = await saving(steward);
  expect(data.saveFeeUplift).toMatchObject({ uplift: null, userErrors: [{ field: ['commissioner'] }] });
  const { rows } = await db.pool.query('SELECT count(*)::int AS n FROM fee_uplift');
  expect(rows).toEqual([{ n: 1 }]);
});

test('the database itself refuses a row of another council, whatever the server does', async () => {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE atlas_reader');
    await client.query(
      `SELECT set_config('atlas.scopes', '{"prices": {"all": true, "areas": ["E08000001"], "homes": []}}', true)`,
    );
    const insert = `INSERT INTO fee_uplift (commissioner_code, financial_year, document, result, author) VALUES ($1, '2025-26', '{}', '{}', 'x')`;
    await client.query('SAVEPOINT before');
    await expect(client.query(insert, ['E08000002'])).rejects.toThrow(/row-level security/);
    await client.query('ROLLBACK TO before');
    await expect(client.query(insert, ['E08000001'])).resolves.toMatchObject({ rowCount: 1 });
    await expect(client.query('UPDATE fee_uplift SET author = author')).rejects.toThrow(/permission denied/);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});

test('what present rates are of is kept among the assumptions; what nobody says is as given', async () => {
  const months = 'mean price of placements that began in Oct 2025 to Sep 2026';
  const { data } = await askAs(db, commissionerOf(COUNCIL), SAVE, {
    input: input({
      financialYear: '2025-26',
      lots: [
        { lotId: 'residential', presentWeekly: '800.00', presentBasis: months },
        { lotId: 'nursing', presentWeekly: '900.00' },
      ],
    }),
  });
  expect(data.saveFeeUplift.userErrors).toEqual([]);
  const { rows } = await db.pool.query('SELECT document FROM fee_uplift ORDER BY id DESC LIMIT 1');
  expect(rows[0].document.assumptions.slice(0, 2)).toEqual([
    `Present rate of Residential care: ${months}.`,
    'Present rate of Nursing care: as given by the author.',
  ]);
});
