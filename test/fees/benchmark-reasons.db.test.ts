import type { Database } from '../../server/database/database.js';
import { entities } from '../../server/graphql/index.js';
import { commissionerOf, icbPartnerOf, nobody, providerOf, steward } from '../factories/viewers.js';
import { testDatabase } from '../support/postgres.js';
import { askAs } from './support/asking-as.js';
import { COUNCIL, forgetPrices, type PriceFact, publishPrices } from './support/prices.js';

const QUESTION = `query ($commissioner: GssCode!, $lotId: ID!, $range: MonthRange!, $knownOn: Date) {
  feeBenchmark(commissioner: $commissioner, lotId: $lotId, range: $range, knownOn: $knownOn) {
    placements emptyBecause { code message availableFrom availableTo }
  }
}`;
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

test('nothing loaded, and months that no release tells, are told apart by a code with the months that are', async () => {
  expect((await benchmark()).emptyBecause).toMatchObject({
    ...{ code: 'SOURCE_UNAVAILABLE', availableFrom: null },
    message: expect.stringContaining('No prices of Bolton are loaded.'),
  });
  await publishPrices(db, prices('800.00'));
  expect((await benchmark({ range: { from: '2027-01', to: '2027-12' } })).emptyBecause).toMatchObject({
    ...{ code: 'PERIOD_NOT_COVERED', availableFrom: '2025-05-01', availableTo: '2026-06-30' },
    message: 'Prices of Bolton are told from 2025-05-01 to 2026-06-30, and not of 2027-01 to 2027-12.',
  });
  expect((await benchmark()).emptyBecause).toBeNull();
});

test('a board, which agrees no prices, and a day to come are refused with their codes', async () => {
  const refused = async (more: Record<string, unknown>) => {
    const asked = { commissioner: COUNCIL, lotId: 'residential', range: RANGE, ...more };
    return (await askAs(db, steward, QUESTION, asked)).errors;
  };
  expect(await refused({ commissioner: 'E54000057' })).toEqual([
    { code: 'AREA_TYPE_NOT_COVERED', message: expect.stringContaining('Ask for a council.') },
  ]);
  expect(await refused({ knownOn: '2035-01-01' })).toEqual([
    { code: 'BAD_USER_INPUT', message: expect.stringContaining('2035-01-01 is yet to come') },
  ]);
});

test('nobody but the council’s own commissioner is told anything', async () => {
  await publishPrices(db, prices('950.00'));
  const asked = { commissioner: COUNCIL, lotId: 'residential', range: RANGE };
  const codes = async (viewer: Parameters<typeof askAs>[1]) => {
    const { data, errors } = await askAs(db, viewer, QUESTION, asked);
    expect(data?.feeBenchmark ?? null).toBeNull();
    return errors.map(({ code }) => code);
  };
  expect(await codes(nobody)).toEqual(['UNAUTHENTICATED']);
  for (const viewer of [providerOf('1-1'), icbPartnerOf('E54000057'), commissionerOf('E08000002')])
    expect(await codes(viewer)).toEqual(['FORBIDDEN']);
});
