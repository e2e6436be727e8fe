import { changeBetween } from '../../server/statistics/change.js';
import { medianOf } from '../../server/statistics/median.js';
import { outcomeOf } from '../../server/statistics/outcome.js';
import { standingOf } from '../../server/statistics/rank.js';

describe('a rank', () => {
  test('is 1 for the highest value', () => {
    expect(standingOf(9, [9, 5, 1])).toMatchObject({ rank: 1, of: 3, notRanked: 0 });
  });

  test('is shared by equal values, and the next one comes after all of them', () => {
    const values = [9, 7, 7, 1];
    expect(values.map((value) => standingOf(value, values).rank)).toEqual([1, 2, 2, 4]);
  });

  test('passes over missing and withheld values and counts them', () => {
    expect(standingOf(5, [9, null, 5, null])).toMatchObject({ rank: 2, of: 2, notRanked: 2 });
    expect(standingOf(null, [9, null])).toEqual({ rank: null, of: 1, notRanked: 1, quintile: null });
  });
});

describe('fifths', () => {
  test('hold two each of ten values, the lowest first', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(values.map((value) => standingOf(value, values).quintile)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  test('are shared by equal values', () => {
    const values = [1, 1, 1, 1, 1, 6];
    expect(values.map((value) => standingOf(value, values).quintile)).toEqual([1, 1, 1, 1, 1, 5]);
  });

  test('are not made of fewer than five values', () => {
    expect(standingOf(1, [1, 2, 3, 4]).quintile).toBeNull();
  });
});

describe('an outcome', () => {
  const around = (lower: number, upper: number) => ({ lower, upper });

  test.each([
    ['below', 0.6, 0.7, 'WORSE', 'BETTER', 'LOWER'],
    ['around', 0.7, 0.8, 'SIMILAR', 'SIMILAR', 'SIMILAR'],
    ['above', 0.8, 0.9, 'BETTER', 'WORSE', 'HIGHER'],
  ])('of an interval %s the benchmark follows polarity', (_, lower, upper, high, low, none) => {
    const interval = around(lower, upper);
    expect(outcomeOf(interval, 0.75, 'HIGH_IS_GOOD')).toBe(high);
    expect(outcomeOf(interval, 0.75, 'LOW_IS_GOOD')).toBe(low);
    expect(outcomeOf(interval, 0.75, 'NO_JUDGEMENT')).toBe(none);
  });

  test('is similar where a limit just reaches the benchmark', () => {
    expect(outcomeOf(around(0.6, 0.75), 0.75, 'HIGH_IS_GOOD')).toBe('SIMILAR');
    expect(outcomeOf(around(0.75, 0.9), 0.75, 'HIGH_IS_GOOD')).toBe('SIMILAR');
  });

  test('is not told without an interval or a benchmark', () => {
    expect(outcomeOf(null, 0.75, 'HIGH_IS_GOOD')).toBe('NOT_COMPARED');
    expect(outcomeOf(around(0, 1), null, 'NO_JUDGEMENT')).toBe('NOT_COMPARED');
  });
});

describe('the change of a count', () => {
  test('is told in full and in per cent', () => {
    expect(changeBetween(200, 150)).toEqual({ absolute: -50, percent: -25 });
  });

  test('has no percentage where it starts from nothing', () => {
    expect(changeBetween(0, 5)).toEqual({ absolute: 5, percent: null });
  });
});

test('the median of an even number of values lies between the two middle ones; of none there is none', () => {
  expect(medianOf([10, 1, 2])).toBe(2);
  expect(medianOf([4, 1, 2, 3])).toBe(2.5);
  expect(medianOf([])).toBeNull();
});
