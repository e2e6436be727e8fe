import type { ValueStatus } from '../graphql/generated/graphql.js';
import { valueScale, type ValueScale } from './scale.js';
import type { Role } from './theme.js';

export interface YearPoint {
  /** A financial year, '2014-15'. */
  year: string;
  value: number | null;
  status: ValueStatus;
  reason: string | null;
  /** Another way of counting begins here: it does not continue the years before. */
  isBreak: boolean;
}

export interface YearSeries {
  key: string;
  label: string;
  role: Role;
  points: readonly YearPoint[];
}

export interface YearModel {
  /** All years of the axis, oldest first. */
  years: readonly string[];
  series: readonly YearSeries[];
  /** The first years of another way of counting. */
  breaks: readonly string[];
  scale: ValueScale;
  isEmpty: boolean;
}

/** Lines over financial years. A year without a value stays a gap; years before the first and after the last are left out. */
export function toYearModel(series: readonly YearSeries[]): YearModel {
  const all = series.flatMap((line) => line.points);
  const valued = all.filter((point) => point.value !== null).map((point) => point.year);
  const [first, last] = [min(valued), max(valued)];
  const years = [...new Set(all.map((point) => point.year))]
    .sort()
    .filter((year) => first !== null && last !== null && year >= first && year <= last);
  return {
    years,
    series: series.map((line) => ({ ...line, points: alignTo(years, line.points) })),
    breaks: years.filter((year) => all.some((point) => point.year === year && point.isBreak)).slice(0, 1),
    scale: valueScale(all.flatMap((point) => point.value ?? [])),
    isEmpty: valued.length === 0,
  };
}

/** The pieces of a line that may be drawn through: neighbouring years with values, never across a break. */
export function piecesOf(points: readonly YearPoint[], breaks: readonly string[]): YearPoint[][] {
  const pieces: YearPoint[][] = [];
  let open: YearPoint[] | null = null;
  for (const point of points) {
    if (point.value === null) {
      open = null;
      continue;
    }
    if (open === null || breaks.includes(point.year)) pieces.push((open = []));
    open.push(point);
  }
  return pieces;
}

function alignTo(years: readonly string[], points: readonly YearPoint[]): YearPoint[] {
  const byYear = new Map(points.map((point) => [point.year, point]));
  return years.map(
    (year) =>
      byYear.get(year) ?? {
        ...{ year, value: null, status: 'NOT_AVAILABLE' as const, reason: null, isBreak: false },
      },
  );
}

const min = (years: readonly string[]) =>
  years.reduce<string | null>((a, b) => (a === null || b < a ? b : a), null);
const max = (years: readonly string[]) =>
  years.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null);
