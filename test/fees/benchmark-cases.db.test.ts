import type { Database } from '../../server/database/database.js';
import { entities } from '../../server/graphql/index.js';
import { commissionerOf } from '../factories/viewers.js';
import { testDatabase } from '../support/postgres.js';
import { askAs } from './support/asking-as.js';
import { COUNCIL, forgetPrices, type PriceFact, publishModel, publishPrices } from './support/prices.js';

const QUESTION = `query ($commissioner: GssCode!, $lotId: ID!, $range: MonthRange!, $priceBase: PriceBase! = NOMINAL, $fnc: FncTreatment! = NET,
                         $knownOn: Date, $asPublishedOn: Moment) {
  feeBenchmark(commissioner: $commissioner, lotId: $lotId, range: $range, priceBase: $priceBase, fnc: $fnc, knownOn: $knownOn,
               asPublishedOn: $asPublishedOn) {
    lot { code name } placements placementsCompared placementsWithModel refunds priceBase fncTreatment
    averageWeeklyPrice { ...figure } modelledAveragePrice { ...figure } gap { ...figure } gapPercent { ...figure }
    median { ...figure } standardDeviation { ...figure } coefficientOfVariation { ...figure } unexplainedVariation { ...figure }
    byMonth { month placements average withModel averageOfModelled modelled } byFinancialYear { financialYear placements average modelled }
    costOfCare { financialYear median returnRate isDoubtful distance { ...figure } }
    outliers { totalCount nodes { weekly residual } } } }
  fragment figure on Observation { value status statusReason flags denominator { value } sources { number } }`;
const RANGE = { from: '2025-04', to: '2026-03' };

let db: Database;
beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
});
beforeEach(() => forgetPrices(db));

const benchmark = async (variables: Record<string, unknown> = {}) => {
  const asked = { commissioner: COUNCIL, lotId: 'residential', range: RANGE, ...variables };
  const { data, errors } = await askAs(db, commissionerOf(COUNCIL), QUESTION, asked);
  expect(errors).toEqual([]);
  return data.feeBenchmark;
};
const prices = (...amounts: string[]): PriceFact[] => amounts.map((price, i) => ({ ref: `P${i}`, price }));

test('no placements: nothing is nought, everything says why', async () => {
  await publishPrices(db, [{ ref: 'A', price: '900.00', lot: 'nursing' }]);
  const told = await benchmark();
  expect(told).toMatchObject({ placements: 0, byMonth: [], costOfCare: null, outliers: { totalCount: 0 } });
  for (const figure of [told.averageWeeklyPrice, told.gap, told.median, told.unexplainedVariation])
    expect(figure).toMatchObject({
      ...{
        value: null,
        status: 'NOT_AVAILABLE',
        statusReason:
          'No placement of this lot began in the months asked for; prices of Bolton are told from 2025-05-01 to 2026-06-30.',
      },
    });
});

test('a single placement has an average and no spread', async () => {
  const release = await publishPrices(db, prices('812.34'));
  const told = await benchmark();
  expect(told.averageWeeklyPrice).toMatchObject({
    value: 812.34,
    denominator: { value: 1 },
    sources: [{ number: release }],
  });
  expect(told.standardDeviation).toMatchObject({
    value: null,
    statusReason: 'A single price has no spread.',
  });
  expect(told.gap.statusReason).toBe('No modelled price of this lot is loaded for 2025-26.');
});

test('a refund is kept in the average, and counted', async () => {
  await publishPrices(db, prices('800.00', '900.00', '-100.00'));
  const told = await benchmark();
  expect(told).toMatchObject({
    placements: 3,
    refunds: 1,
    averageWeeklyPrice: { value: 1600 / 3 },
    median: { value: 800 },
  });
});

test('the gap is of the same placements: those without a model are left out of both sides, and counted', async () => {
  await publishPrices(db, [
    { ref: 'A', price: '900.00', startedOn: '2025-04-01' },
    { ref: 'B', price: '1000.00', startedOn: '2026-03-31' },
    { ref: 'C', price: '5000.00', startedOn: '2026-04-01' },
  ]);
  await publishModel(db, { '2025-26': '880.00' });
  const told = await benchmark({ range: { from: '2025-04', to: '2026-04' } });
  expect(told.averageWeeklyPrice.value).toBe(2300);
  expect(told.modelledAveragePrice.value).toBe(880);
  expect(told.gap).toMatchObject({ value: 70, flags: ['PARTIAL_COVERAGE'], denominator: { value: 2 } });
  expect(told.gap.statusReason).toMatch(/^1 of 3 placements have no modelled price \(2026-27\)/);
  expect(told.gapPercent.value).toBeCloseTo(70 / 880, 12);
  expect(told.byFinancialYear).toEqual([
    { financialYear: '2025-26', placements: 2, average: 950, modelled: 880 },
    { financialYear: '2026-27', placements: 1, average: 5000, modelled: null },
  ]);
  expect(told.byMonth.map(({ month }: { month: string }) => month)).toEqual([
    '2025-04',
    '2026-03',
    '2026-04',
  ]);
});

test('a correction takes the place of what it names again, and what was said before can be told', async () => {
  await publishPrices(db, prices('800.00', '900.00'), '2026-05-31');
  const { rows } = await db.pool.query('SELECT max(version) AS version FROM publication');
  await publishPrices(db, prices('600.00'), '2026-06-30');
  expect((await benchmark()).averageWeeklyPrice.value).toBe(750);
  expect((await benchmark({ asPublishedOn: `v${rows[0].version}` })).averageWeeklyPrice.value).toBe(850);
});

test('a release that was rolled back counts no more', async () => {
  await publishPrices(db, prices('800.00'), '2026-05-31');
  const second = await publishPrices(db, prices('600.00'), '2026-06-30');
  await db.pool.query(`UPDATE release SET status = 'ROLLED_BACK' WHERE id = $1`, [second]);
  await db.pool.query(`INSERT INTO publication (release_id, action) VALUES ($1, 'ROLL_BACK')`, [second]);
  expect((await benchmark()).averageWeeklyPrice.value).toBe(800);
});

describe('prices with and without NHS-funded nursing care', () => {
  const nursing = (
    ref: string,
    price: string,
    fnc: PriceFact['fnc'],
    bedType = 'GENERAL_NURSING',
  ): PriceFact => ({
    ...{ ref, price, fnc, bedType, lot: 'nursing', startedOn: '2019-10-01' },
  });
  const ask = (variables = {}) =>
    benchmark({ lotId: 'nursing', range: { from: '2019-10', to: '2019-10' }, ...variables });

  test('are told on one basis, by the rate as it was known', async () => {
    await publishPrices(db, [nursing('A', '900.00', 'GROSS'), nursing('B', '700.00', 'NET')]);
    expect((await ask()).averageWeeklyPrice.value).toBeCloseTo((900 - 180.31 + 700) / 2, 8);
    const before = await ask({ knownOn: '2019-12-31' });
    expect(before.averageWeeklyPrice.value).toBeCloseTo((900 - 165.56 + 700) / 2, 8);
    expect(before.fncTreatment).toContain('as known on 2019-12-31');
    expect((await ask({ fnc: 'GROSS' })).averageWeeklyPrice.value).toBeCloseTo((900 + 700 + 180.31) / 2, 8);
    expect((await ask({ fnc: 'AS_RECORDED' })).averageWeeklyPrice.value).toBe(800);
  });

  test('as recorded are set against no model where some include it, and on one basis they are', async () => {
    await publishPrices(db, [nursing('A', '900.00', 'GROSS'), nursing('B', '700.00', 'NET')]);
    await publishModel(db, { '2019-20': '700.00' }, 'nursing');
    const recorded = await ask({ fnc: 'AS_RECORDED' });
    expect(recorded.averageWeeklyPrice.value).toBe(800);
    for (const gap of [recorded.gap, recorded.gapPercent])
      expect(gap).toMatchObject({
        ...{ value: null, status: 'NOT_AVAILABLE' },
        statusReason: expect.stringMatching(/^As recorded, 1 of 2 prices include .* no gap is worked out/),
      });
    expect(recorded.byFinancialYear).toEqual([
      { financialYear: '2019-20', placements: 2, average: 800, modelled: null },
    ]);
    const gross = (900 + 700 + 180.31) / 2 - (700 + 180.31);
    expect((await ask({ fnc: 'GROSS' })).gap.value).toBeCloseTo(gross, 8);
    expect((await ask()).gap.value).toBeCloseTo((900 - 180.31 + 700) / 2 - 700, 8);
  });

  test('as recorded have a gap where none includes it', async () => {
    await publishPrices(db, [nursing('B', '770.00', 'NET')]);
    await publishModel(db, { '2019-20': '700.00' }, 'nursing');
    expect((await ask({ fnc: 'AS_RECORDED' })).gap.value).toBe(70);
  });

  test('that do not say are left out and counted; a bed without a nurse has nothing to say', async () => {
    await publishPrices(db, [
      nursing('A', '700.00', 'NET'),
      nursing('B', '2000.00', 'UNKNOWN'),
      nursing('C', '600.00', 'UNKNOWN', 'GENERAL_RESIDENTIAL'),
    ]);
    const told = await ask();
    expect(told).toMatchObject({ placements: 3, placementsCompared: 2, averageWeeklyPrice: { value: 650 } });
    expect(told.fncTreatment).toMatch(/1 of nursing beds that do not say are left out\.$/);
  });

  test('for a day without a known rate cannot be told on one basis, and the answer says so', async () => {
    await publishPrices(db, [{ ...nursing('A', '700.00', 'GROSS'), startedOn: '2015-05-01' }]);
    const told = await ask({ range: { from: '2015-05', to: '2015-05' } });
    expect(told.averageWeeklyPrice).toMatchObject({ value: null, status: 'NOT_AVAILABLE' });
    expect(told.averageWeeklyPrice.statusReason).toContain('no rate of NHS-funded nursing care is known');
  });
});

describe('prices in other pounds', () => {
  beforeEach(async () => {
    await db.pool.query('TRUNCATE price_index');
    await db.pool.query(
      `INSERT INTO price_index (code, valid_from, valid_to, value, unit, source, licence) VALUES
         ('CPI', '2024-04-01', '2025-03-31', 120, 'index', 'A test', 'None'), ('CPI', '2025-04-01', '2026-03-31', 126, 'index', 'A test', 'None'),
         ('NLW', '2024-04-01', '2025-03-31', 11.44, 'pounds an hour', 'A test', 'None'), ('NLW', '2025-04-01', NULL, 12.21, 'pounds an hour', 'A test', 'None')`,
    );
    await publishPrices(db, [
      { ref: 'A', price: '800.00', startedOn: '2024-06-01' },
      { ref: 'B', price: '900.00', startedOn: '2025-06-01' },
    ]);
  });
  const range = { from: '2024-04', to: '2026-03' };

  test('each price is carried to the last month by its index', async () => {
    expect((await benchmark({ range })).averageWeeklyPrice.value).toBe(850);
    const real = await benchmark({ range, priceBase: 'REAL' });
    expect(real.averageWeeklyPrice.value).toBeCloseTo((800 * (126 / 120) + 900) / 2, 8);
    expect(real.priceBase).toContain('consumer prices index 126 on 2026-03-31; source: A test');
    const wage = await benchmark({ range, priceBase: 'NLW' });
    expect(wage.averageWeeklyPrice.value).toBeCloseTo((800 * (12.21 / 11.44) + 900) / 2, 8);
  });

  test('without an index for the months, nothing is told rather than half of it', async () => {
    const late = await benchmark({ range: { from: '2024-04', to: '2026-05' }, priceBase: 'REAL' });
    expect(late.averageWeeklyPrice).toMatchObject({ value: null, status: 'NOT_AVAILABLE' });
    expect(late.averageWeeklyPrice.statusReason).toContain('loaded for 2024-04-01 to 2026-03-31');
  });
});

test('the cost of care stands beside with how many answered, and a doubtful one is compared with nothing', async () => {
  await publishPrices(db, prices('950.00'));
  const release = await publishModel(db, { '2025-26': '880.00' });
  const put = (year: string, isDoubtful: boolean) =>
    db.pool.query(
      `INSERT INTO cost_of_care VALUES ($1, $2, 'residential', $3, 900, 1000, 1100, 40, 10, 'None left out', $4)`,
      [release, COUNCIL, year, isDoubtful],
    );
  await put('2022-23', false);
  const told = await benchmark();
  expect(told.costOfCare).toMatchObject({ financialYear: '2022-23', median: '1000.00', returnRate: 0.25 });
  expect(told.costOfCare.distance.value).toBeCloseTo(-0.05, 12);
  // In pounds of another time, or with what the NHS pays, it would be compared with what it is not.
  for (const [how, why] of [
    [{ priceBase: 'NLW' }, /pounds of its own year/],
    [{ fnc: 'GROSS' }, /leave NHS-funded nursing care out/],
  ] as const) {
    const { distance } = (await benchmark(how)).costOfCare;
    expect(distance).toMatchObject({ value: null, status: 'NOT_AVAILABLE' });
    expect(distance.statusReason).toMatch(why);
  }
  await put('2024-25', true);
  expect((await benchmark()).costOfCare).toMatchObject({
    isDoubtful: true,
    distance: { value: null, status: 'NOT_AVAILABLE' },
  });
});

test('an index that does not reach the months asked for is named, not the prices', async () => {
  await publishPrices(db, [{ ref: 'A', price: '950.00', startedOn: '2026-05-01' }]);
  const told = await benchmark({ priceBase: 'REAL', range: { from: '2026-04', to: '2026-09' } });
  expect(told.averageWeeklyPrice.statusReason).toMatch(
    /^Prices would be carried to 2026-09-30, the last day asked for, and there is no value for it of the consumer prices index/,
  );
});
