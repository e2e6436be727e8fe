import path from 'node:path';
import type { Database } from '../../server/database/database.js';
import { loadFncRates } from '../../server/fees/rates/load-fnc-rates.js';
import { entities } from '../../server/graphql/index.js';
import { nobody } from '../factories/viewers.js';
import { testDatabase } from '../support/postgres.js';
import { askAs } from './support/asking-as.js';
import { publish } from './support/prices.js';

const FNC = `query ($on: Date, $knownOn: Date) {
  fundedNursingCare(on: $on, knownOn: $knownOn) { rates { band weeklyRate knownFrom } emptyBecause { code message availableFrom availableTo } } }`;
const RATES = `query ($area: GssCode!, $effectiveOn: Date, $knownOn: Date) {
  feeRates(area: { gssCode: $area }, effectiveOn: $effectiveOn, knownOn: $knownOn) {
    rates { careCategory band weeklyRate weeklyNet weeklyGross fncBasis source } emptyBecause { message availableFrom availableTo } } }`;
const BOLTON = 'E08000001';

let db: Database;
beforeAll(async () => {
  db = await testDatabase({ seeded: true, entities });
});

const ratesOn = async (on: string, knownOn: string): Promise<string[]> => {
  const { data, errors } = await askAs(db, nobody, FNC, { on, knownOn });
  expect(errors).toEqual([]);
  return data.fundedNursingCare.rates.map(({ weeklyRate }: { weeklyRate: string }) => weeklyRate);
};

test('the rate of 2019-20 as known in 2019 is the old one, as known today the backdated one', async () => {
  expect(await ratesOn('2019-10-01', '2019-12-31')).toEqual(['165.56', '227.77']);
  expect(await ratesOn('2019-10-01', '2020-04-29')).toEqual(['165.56', '227.77']);
  expect(await ratesOn('2019-10-01', '2020-04-30')).toEqual(['180.31', '248.06']);
  expect(await ratesOn('2019-10-01', '2026-06-30')).toEqual(['180.31', '248.06']);
});

test('years begin on 1 April and end on 31 March', async () => {
  expect(await ratesOn('2019-03-31', '2026-06-30')).toEqual(['158.16', '217.59']);
  expect(await ratesOn('2019-04-01', '2026-06-30')).toEqual(['180.31', '248.06']);
  expect(await ratesOn('2020-03-31', '2026-06-30')).toEqual(['180.31', '248.06']);
  expect(await ratesOn('2020-04-01', '2026-06-30')).toEqual(['183.92', '253.02']);
  expect(await ratesOn('2026-11-01', '2026-11-01')).toEqual(['267.68', '368.24']);
});

test('a day for which no rate was known yet has none, and the answer says which days have', async () => {
  const { data } = await askAs(db, nobody, FNC, { on: '2020-04-15', knownOn: '2020-04-20' });
  expect(data.fundedNursingCare.rates).toEqual([]);
  expect(data.fundedNursingCare.emptyBecause).toMatchObject({
    ...{ code: 'PERIOD_NOT_COVERED', availableFrom: '2018-04-01', availableTo: '2020-03-31' },
  });
});

test('what will be known on a day to come is refused, of nursing care and of published rates', async () => {
  for (const [query, more] of [
    [FNC, {}],
    [RATES, { area: BOLTON }],
  ] as const) {
    const { errors } = await askAs(db, nobody, query, { ...more, knownOn: '2035-01-01' });
    expect(errors).toEqual([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('2035-01-01 is yet to come') },
    ]);
  }
});

test('loading the rates again changes nothing', async () => {
  const count = 'SELECT count(*)::int AS n, sum(weekly_rate)::text AS sum FROM fnc_rate';
  const before = (await db.pool.query(count)).rows;
  await loadFncRates(db.pool, path.resolve(__dirname, '../../seeds/reference'));
  expect((await db.pool.query(count)).rows).toEqual(before);
});

describe('published rates', () => {
  beforeAll(async () => {
    const release = await publish(db, 'fee-rates', '2019-06-30');
    const put = (category: string, band: string, known: string, rate: string, basis: string) =>
      db.pool.query(
        `INSERT INTO fee_rate (release_id, commissioner_code, care_category, band, financial_year, effective_from, effective_to,
                               known_from, weekly_rate, fnc_basis)
         VALUES ($1, $2, $3, $4, '2019-20', '2019-04-01', '2020-04-01', $5, $6, $7)`,
        [release, BOLTON, category, band, known, rate, basis],
      );
    await put('Nursing', 'Standard', '2019-03-01', '750.00', 'GROSS');
    await put('Nursing', 'Complex', '2019-03-01', '700.00', 'NET');
    await put('Residential', 'Standard', '2019-03-01', '500.00', 'NET');
    await put('Nursing, flat', 'Standard', '2019-03-01', '600.00', 'UNKNOWN');
    await put('Residential', 'Standard', '2019-09-01', '512.50', 'NET');
  });
  const ask = async (knownOn: string, effectiveOn = '2019-05-01') =>
    (await askAs(db, nobody, RATES, { area: BOLTON, effectiveOn, knownOn })).data.feeRates;

  test('with and without nursing care follow the rate of nursing care as it was known', async () => {
    const told = (
      rates: { careCategory: string; band: string; weeklyNet: string | null; weeklyGross: string | null }[],
    ) => rates.map((rate) => [rate.careCategory, rate.band, rate.weeklyNet, rate.weeklyGross]);
    expect(told((await ask('2019-12-31')).rates)).toEqual([
      ['Nursing', 'Complex', '700.00', '865.56'],
      ['Nursing', 'Standard', '584.44', '750.00'],
      ['Nursing, flat', 'Standard', null, null],
      ['Residential', 'Standard', null, null],
    ]);
    expect(told((await ask('2026-06-30')).rates).slice(0, 2)).toEqual([
      ['Nursing', 'Complex', '700.00', '880.31'],
      ['Nursing', 'Standard', '569.69', '750.00'],
    ]);
  });

  test('a rate raised afterwards is the old one to those who ask as known before', async () => {
    const residential = async (knownOn: string) =>
      (await ask(knownOn)).rates.find((rate: { careCategory: string }) => rate.careCategory === 'Residential')
        .weeklyRate;
    expect([await residential('2019-08-31'), await residential('2019-09-01')]).toEqual(['500.00', '512.50']);
  });

  test('a year without rates says which days have some', async () => {
    expect(await ask('2026-06-30', '2022-01-01')).toMatchObject({
      ...{ rates: [], emptyBecause: { availableFrom: '2019-04-01', availableTo: '2020-03-31' } },
    });
  });
});
