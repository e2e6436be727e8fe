import { financialYearOf, lastDayOf, monthsBetween } from '../../server/metrics/period.js';

describe('the financial year', () => {
  test.each([
    ['2024-03-31', '2023-24'],
    ['2024-04-01', '2024-25'],
    ['2024-02-29', '2023-24'],
    ['2024-12-31', '2024-25'],
    ['2025-01-01', '2024-25'],
    ['2000-03-31', '1999-00'],
    ['2099-04-01', '2099-00'],
  ])('of %s is %s', (day, year) => expect(financialYearOf(day)).toBe(year));
});

describe('the last day', () => {
  test.each([
    ['2024-02', '2024-02-29'],
    ['2023-02', '2023-02-28'],
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
    // The clocks change in these two, which no calendar date may notice.
    ['2024-03', '2024-03-31'],
    ['2024-10', '2024-10-31'],
    ['2024-12', '2024-12-31'],
  ])('of %s is %s', (month, day) => expect(lastDayOf(month)).toBe(day));
});

describe('the months between two', () => {
  test('are both and all in between, over the turn of a year', () => {
    expect(monthsBetween('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
  });

  test('are one where they are the same, and none where they are the wrong way round', () => {
    expect(monthsBetween('2024-02', '2024-02')).toEqual(['2024-02']);
    expect(monthsBetween('2024-03', '2024-02')).toEqual([]);
  });

  test('do not drift over sixty years', () => {
    expect(monthsBetween('1990-01', '2049-12')).toHaveLength(720);
  });
});
