import type { ValueStatus } from '../graphql/generated/graphql.js';
import { valueScale, type ValueScale } from './scale.js';
import type { Role } from './theme.js';

export interface LinePoint {
  /** 'YYYY-MM'. */
  month: string;
  value: number | null;
  status: ValueStatus;
}

export interface LineSeries {
  key: string;
  label: string;
  role: Role;
  points: readonly LinePoint[];
}

export interface LineModel {
  /** All months of the axis, oldest first. */
  months: readonly string[];
  series: readonly LineSeries[];
  scale: ValueScale;
  /** No line has any value. */
  isEmpty: boolean;
  /** Only one month has values: a line would be a dot. */
  isOneMonth: boolean;
}

/**
 * Lines over one row of months. A month without a value stays a gap, never a 0; months before the first and after
 * the last value of any line are left out, unless a value was withheld there.
 */
export function toLineModel(series: readonly LineSeries[]): LineModel {
  const valued = new Set<string>();
  const told = new Set<string>();
  const all = new Set<string>();
  for (const line of series) {
    for (const point of line.points) {
      all.add(point.month);
      if (point.value !== null) valued.add(point.month);
      // A withheld month is told in the table, also at an end of the line.
      if (point.value !== null || point.status === 'SUPPRESSED') told.add(point.month);
    }
  }
  const ends = [...told].sort();
  const [first, last] = [ends[0], ends[ends.length - 1]];
  const months = [...all]
    .sort()
    .filter((m) => first !== undefined && last !== undefined && m >= first && m <= last);
  const values = series.flatMap((line) => line.points.flatMap((point) => point.value ?? []));
  return {
    months,
    series: series.map((line) => ({ ...line, points: alignTo(months, line.points) })),
    scale: valueScale(values),
    isEmpty: valued.size === 0,
    isOneMonth: valued.size === 1,
  };
}

function alignTo(months: readonly string[], points: readonly LinePoint[]): LinePoint[] {
  const byMonth = new Map(points.map((point) => [point.month, point]));
  return months.map(
    (month) => byMonth.get(month) ?? { month, value: null, status: 'NOT_AVAILABLE' as const },
  );
}

/** The months to mark on the axis: Januaries where the time is long, else evenly spaced ones. */
export function monthTicks(months: readonly string[], most: number): string[] {
  const januaries = months.filter((month) => month.endsWith('-01'));
  const candidates = januaries.length >= 3 ? januaries : months;
  const every = Math.max(1, Math.ceil(candidates.length / Math.max(1, most)));
  return candidates.filter((_, index) => (candidates.length - 1 - index) % every === 0);
}
