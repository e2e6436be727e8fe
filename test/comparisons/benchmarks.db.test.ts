import type { BenchmarkInput } from '../../server/comparisons/benchmark-input.js';
import { compareAll } from '../../server/comparisons/compare.js';
import type { Database } from '../../server/database/database.js';
import { figure } from '../factories/questions.js';
import {
  BOLTON,
  BURY,
  greaterManchester,
  list,
  RATE,
  ROCHDALE,
  SHARE,
} from './support/greater-manchester.js';
import { against, comparisonOf, requestOn } from './support/questions.js';

let db: Database;
beforeAll(async () => {
  db = await greaterManchester();
});

const compared = (metric: string, area: string, benchmark: BenchmarkInput) =>
  comparisonOf(db, metric, area, benchmark);

describe('what an area lies in', () => {
  test('is a whole of which its count is a share', async () => {
    const comparison = await compared('registered_beds', BOLTON, against('ICB'));
    expect(comparison).toMatchObject({
      basis: 'TOTAL',
      benchmarkValue: 120,
      ratio: 0.5,
      difference: null,
      rank: 1,
      rankOf: 10,
    });
    expect(comparison.statement).toMatch(
      /^50\.0% of the total of NHS Greater Manchester .*\(60 of 120 beds\)$/,
    );
  });

  test('has no figure where the releases tell it in part only, and the peers are ranked all the same', async () => {
    const comparison = await compared('registered_beds', BOLTON, against('REGION'));
    expect(comparison).toMatchObject({
      benchmarkLabel: 'North West',
      benchmarkValue: null,
      rank: 1,
      rankOf: 10,
      notRanked: 14,
    });
    expect(comparison.benchmarkReason).toBeTruthy();
  });
});

describe('beds that would bring us to the comparator’s rate', () => {
  test('are as many as it takes, and negative where so many could go', async () => {
    expect((await compared(RATE, ROCHDALE, list(BURY))).numeratorToReach).toBe(40);
    expect((await compared(RATE, BURY, list(ROCHDALE))).numeratorToReach).toBe(-13);
  });
});

describe('a target', () => {
  const target = (rest = {}) => against('TARGET', { target: 0.85, name: 'the goal', ...rest });

  test('of fewer than twenty homes is met or not, and too few to judge', async () => {
    const comparison = await compared(SHARE, BOLTON, target());
    expect(comparison).toMatchObject({
      outcome: 'TOO_FEW_TO_JUDGE',
      targetMet: false,
      basis: 'TARGET',
      groupSize: null,
    });
    expect(comparison.statement).toBe(
      '66.7% against the goal of 85.0%: not met, but too few to judge (3, where 20 are wanted); 95% interval 20.8% to 93.9%',
    );
  });

  test('is judged by its interval where the minimum allows it', async () => {
    const comparison = await compared(SHARE, BOLTON, target({ minimum: 3 }));
    expect(comparison).toMatchObject({ outcome: 'SIMILAR', targetMet: false, numeratorToReach: 1 });
    expect((await compared(SHARE, BURY, target({ minimum: 1 }))).targetMet).toBe(true);
  });

  test('of beds, of which neither more nor fewer is good, is not met nor missed', async () => {
    const comparison = await compared(RATE, BOLTON, against('TARGET', { target: 500 }));
    expect(comparison).toMatchObject({
      outcome: 'NOT_COMPARED',
      targetMet: null,
      difference: 100,
      numeratorToReach: -10,
    });
  });
});

test('significance is never told of beds: they are counted, not sampled', async () => {
  const { outcome, statement } = await compared(RATE, BOLTON, list(BURY));
  expect(outcome).toBe('NOT_COMPARED');
  expect(statement).not.toMatch(/interval|significan/);
});

test('an earlier period that no release tells is missing, not zero', async () => {
  const comparison = await compared(RATE, BOLTON, against('PREVIOUS_PERIOD'));
  expect(comparison).toMatchObject({
    benchmarkLabel: '31 March 2023',
    benchmarkValue: null,
    benchmarkStatus: 'NOT_AVAILABLE',
  });
});

test.each([
  ['a month end', '2024-03-31', 'overMonths'],
  ['another day', '2024-03-15', 'onDays'],
] as const)('on %s others are read under the data version of the value itself', async (_, day, way) => {
  const context = requestOn(db);
  const read = jest.spyOn(context.observations, way);
  const observed = { ...(await figure(db, RATE, BOLTON, { day })), version: 7 };
  await compareAll(context, [{ observed, benchmark: list(BURY) }]);
  expect(read.mock.calls.map(([question]) => question.version)).toEqual([7]);
});
