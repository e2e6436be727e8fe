import type { Metric } from '../../server/metrics/metric.js';
import type { ObservedSeries } from '../../server/metrics/observation-reader.js';
import { monthsOfPeriod, overPeriods, periodKeyOf } from '../../server/metrics/over-periods.js';
import { lastDayOf, monthsBetween } from '../../server/metrics/period.js';
import { PeriodLength, type ValueStatus } from '../../server/metrics/value.js';

const { QUARTER, YEAR, FINANCIAL_YEAR, MONTH } = PeriodLength;

/** A series of months with these values; null is a month that is not available. */
function series(first: string, values: (number | null)[]): ObservedSeries {
  const [year, month] = first.split('-').map(Number) as [number, number];
  const end = new Date(Date.UTC(year, month - 1 + values.length - 1, 1)).toISOString().slice(0, 7);
  const months = monthsBetween(first, end);
  const common = {
    ...{ metricCode: 'm', areaCode: 'A', serviceType: null, band: null, group: [], version: null },
    ...{ denominator: null, midYear: null, contributing: 1, expected: 1, locationId: null },
  };
  const points = months.map((key, i) => ({
    ...common,
    ...{ from: lastDayOf(key), to: lastDayOf(key), value: values[i]!, numerator: values[i]! },
    status: (values[i] === null ? 'NOT_AVAILABLE' : 'PRESENT') as ValueStatus,
    reason: values[i] === null ? 'Nobody told.' : null,
    flags: [],
    releaseIds: [i % 2],
  }));
  return { ...common, areaCode: 'A', months, points };
}
const metric = (overPeriod: Metric['overPeriod'], takes: Metric['takes'] = 'MONTH') =>
  ({ overPeriod, takes }) as Metric;
const values = (told: ObservedSeries) => told.points.map(({ value }) => value);

test('a month lies in its quarter, its year and its financial year', () => {
  expect([QUARTER, YEAR, FINANCIAL_YEAR, MONTH].map((per) => periodKeyOf('2025-03', per))).toEqual([
    ...['2025-Q1', '2025', '2024-25', '2025-03'],
  ]);
  expect(periodKeyOf('2025-04', FINANCIAL_YEAR)).toBe('2025-26');
});

test('a financial year runs from April to March, and a quarter three months', () => {
  expect(monthsOfPeriod('2025-03', FINANCIAL_YEAR)).toEqual(['2024-04', '2025-03']);
  expect(monthsOfPeriod('2025-04', FINANCIAL_YEAR)).toEqual(['2025-04', '2026-03']);
  expect(monthsOfPeriod('2025-05', QUARTER)).toEqual(['2025-04', '2025-06']);
  expect(monthsOfPeriod('2024-12', QUARTER)).toEqual(['2024-10', '2024-12']);
});

test('what happens within months is added up, and cites every release', () => {
  const told = overPeriods(series('2024-01', [1, 2, 3, 4, 5, 6]), metric('SUM'), QUARTER);
  expect(told.months).toEqual(['2024-Q1', '2024-Q2']);
  expect(values(told)).toEqual([6, 15]);
  expect(told.points[0]).toMatchObject({ from: '2024-01-01', to: '2024-03-31', releaseIds: [0, 1] });
});

test('a state of affairs takes the last month of the period, an opening stock the first', () => {
  const months = series('2024-01', [1, 2, 3]);
  expect(values(overPeriods(months, metric('LAST', 'MONTH_END'), QUARTER))).toEqual([3]);
  expect(overPeriods(months, metric(undefined, 'MONTH_END'), QUARTER).points[0]).toMatchObject({
    from: '2024-03-31',
    to: '2024-03-31',
  });
  expect(values(overPeriods(months, metric('FIRST'), QUARTER))).toEqual([1]);
});

test('a period that lacks a month it needs is not available and says which, never a smaller sum', () => {
  const told = overPeriods(series('2024-01', [1, 2]), metric('SUM'), QUARTER);
  expect(told.points[0]).toMatchObject({
    value: null,
    numerator: null,
    status: 'NOT_AVAILABLE',
    reason: 'No release tells 2024-03, which the period needs.',
  });
  expect(overPeriods(series('2024-01', [1, null, 3]), metric('SUM'), QUARTER).points[0]).toMatchObject({
    status: 'NOT_AVAILABLE',
    reason: 'Nobody told.',
  });
  expect(values(overPeriods(series('2024-01', [1, null, 3]), metric('LAST'), QUARTER))).toEqual([3]);
});

test('months stay as they are when months are asked for', () => {
  const months = series('2024-02', [1, 2]);
  expect(overPeriods(months, metric('SUM'), MONTH)).toBe(months);
});

test('a mean weighs each month by what it rests on, and says when something is missing', () => {
  const months = series('2024-01', [10, 20, 40]);
  const points = months.points.map((point, i) => ({
    ...point,
    ...{ contributing: [31, 29, 10][i]!, expected: [31, 29, 31][i]!, reason: i === 2 ? 'Of 10 days.' : null },
  }));
  const [year] = overPeriods({ ...months, points }, metric('MEAN'), QUARTER).points;
  expect(year).toMatchObject({
    value: (10 * 31 + 20 * 29 + 40 * 10) / 70,
    ...{ contributing: 70, expected: 91, reason: 'Rests on 70 of 91.', from: '2024-01-01', to: '2024-03-31' },
  });
});
