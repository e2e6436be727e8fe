import type { Metric } from './metric.js';
import type { ObservedSeries } from './observation-reader.js';
import type { ObservedValue } from './observation.js';
import { financialYearOf, lastDayOf, monthsBetween } from './period.js';
import { PeriodLength, ValueFlag, ValueStatus } from './value.js';

/** The key of the period that a month (YYYY-MM) lies in: 2025-Q1, 2025 or 2024-25. */
export function periodKeyOf(month: string, per: PeriodLength): string {
  const year = month.slice(0, 4);
  if (per === PeriodLength.QUARTER) return `${year}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  if (per === PeriodLength.YEAR) return year;
  return per === PeriodLength.FINANCIAL_YEAR ? financialYearOf(`${month}-01`) : month;
}

/** First and last month of the period that a month lies in. */
export function monthsOfPeriod(month: string, per: PeriodLength): [string, string] {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  const write = (y: number, m: number) => `${y}-${String(m).padStart(2, '0')}`;
  if (per === PeriodLength.QUARTER) {
    const first = number - ((number - 1) % 3);
    return [write(year, first), write(year, first + 2)];
  }
  if (per === PeriodLength.YEAR) return [write(year, 1), write(year, 12)];
  if (per === PeriodLength.FINANCIAL_YEAR) {
    const start = number >= 4 ? year : year - 1;
    return [write(start, 4), write(start + 1, 3)];
  }
  return [month, month];
}

/**
 * A monthly series told in longer periods. A state of affairs takes the value of the period's last month, what happened
 * within months is added up. A period of which a needed month is not told is not available and says which month lacks.
 * The months may lie outside of the range that was asked for, so that its first and last period are whole.
 */
export function overPeriods(series: ObservedSeries, metric: Metric, per: PeriodLength): ObservedSeries {
  if (per === PeriodLength.MONTH) return series;
  const at = new Map(series.months.map((month, i) => [month, series.points[i]!]));
  const periods = new Map(
    series.months.map((month) => [periodKeyOf(month, per), monthsOfPeriod(month, per)]),
  );
  return {
    ...series,
    months: [...periods.keys()],
    points: [...periods.values()].map((span) => told(series, metric, span, at)),
  };
}

function told(
  series: ObservedSeries,
  { overPeriod = 'LAST', takes }: Metric,
  [first, last]: [string, string],
  at: ReadonlyMap<string, ObservedValue>,
): ObservedValue {
  const addsUp = overPeriod === 'SUM' || overPeriod === 'MEAN';
  const needed = addsUp ? monthsBetween(first, last) : [overPeriod === 'FIRST' ? first : last];
  const span = { from: takes === 'MONTH' ? `${first}-01` : lastDayOf(last), to: lastDayOf(last) };
  const months = needed.map((month) => at.get(month));
  const lacking = needed.find((_, i) => months[i]?.status !== ValueStatus.PRESENT);
  if (lacking !== undefined) return untold(series, span, months[needed.indexOf(lacking)], lacking);
  const points = months as ObservedValue[];
  const [only] = points;
  if (points.length === 1) return { ...only!, ...span };
  return { ...(overPeriod === 'MEAN' ? mean(points) : sum(points)), ...span };
}

function untold(
  series: ObservedSeries,
  span: { from: string; to: string },
  month: ObservedValue | undefined,
  key: string,
): ObservedValue {
  const sample = month ?? series.points[0]!;
  return {
    ...sample,
    ...span,
    value: null,
    numerator: null,
    status: month && month.status !== ValueStatus.PRESENT ? month.status : ValueStatus.NOT_AVAILABLE,
    reason: month?.reason ?? `No release tells ${key}, which the period needs.`,
  };
}

function sum(points: readonly ObservedValue[]): ObservedValue {
  const total = (pick: (point: ObservedValue) => number | null) =>
    points.reduce((sofar, point) => sofar + (pick(point) ?? 0), 0);
  const flags = new Set<ValueFlag>(points.flatMap((point) => point.flags));
  return {
    ...points.at(-1)!,
    value: total(({ value }) => value),
    numerator: total(({ numerator }) => numerator),
    flags: [...flags],
    releaseIds: [...new Set(points.flatMap((point) => point.releaseIds))].sort((a, b) => a - b),
  };
}

/** Each month weighs as much as what it rests on, such as its days reported. */
function mean(points: readonly ObservedValue[]): ObservedValue {
  const add = (pick: (point: ObservedValue) => number) =>
    points.reduce((sofar, point) => sofar + pick(point), 0);
  const contributing = add((point) => point.contributing ?? 1);
  const value = add((point) => point.value! * (point.contributing ?? 1)) / contributing;
  const expected = add((point) => point.expected ?? 1);
  // What stands beside the last month is of that month alone.
  const reason = contributing < expected ? `Rests on ${contributing} of ${expected}.` : null;
  return { ...sum(points), value, numerator: value, contributing, expected, reason };
}
