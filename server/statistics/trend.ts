import type { Limits } from './confidence.js';

/** A trend is told of so many of the newest valid points. */
export const TREND_POINTS = 5;
/** χ² of one degree of freedom at 99.8 per cent. */
export const TREND_CHI_SQUARED = 9.5495;
/** Standard errors between the limits of a 95 per cent interval. */
const SPAN = 3.92;

/** A valid point: its place in time in any even unit, its value and its 95 per cent interval. */
export interface TrendPoint extends Limits {
  readonly at: number;
  readonly value: number;
}

/** What the test found; direction is null where it could not be made. */
export interface TrendFinding {
  readonly direction: 'INCREASING' | 'DECREASING' | 'NO_CHANGE' | null;
  readonly pointsUsed: number;
  /** (slope ÷ its standard error)²; null where the test could not be made. */
  readonly chiSquared: number | null;
  /** Change of the value for each unit of time, weighted. */
  readonly slope: number | null;
}

/**
 * Trend of the last five valid points, as the method of record has it (from FingertipsNext): a straight line through
 * them, each weighted by 1/SE² with SE = (U95 − L95) / 3.92; it is a change where (slope ÷ SE of the slope)² is above
 * 9.5495 and the slope keeps its sign with each point left out in turn.
 * @param points valid points, oldest first
 */
export function trendOf(points: readonly TrendPoint[]): TrendFinding {
  const last = points.filter(({ upper, lower }) => upper > lower).slice(-TREND_POINTS);
  const untold = { direction: null, pointsUsed: last.length, chiSquared: null, slope: null };
  if (last.length < TREND_POINTS) return untold;
  const line = weightedLine(last);
  if (line === null) return untold;
  const chiSquared = (line.slope / line.standardError) ** 2;
  const isChange = chiSquared > TREND_CHI_SQUARED && keepsItsSign(last, line.slope);
  const direction = !isChange ? 'NO_CHANGE' : line.slope > 0 ? 'INCREASING' : 'DECREASING';
  return { direction, pointsUsed: last.length, chiSquared, slope: line.slope };
}

function keepsItsSign(points: readonly TrendPoint[], slope: number): boolean {
  return points.every((_, left) => {
    const line = weightedLine(points.filter((__, i) => i !== left));
    return line !== null && Math.sign(line.slope) === Math.sign(slope);
  });
}

/** Weighted least squares; null where all points are at one time. */
function weightedLine(points: readonly TrendPoint[]): { slope: number; standardError: number } | null {
  const weighted = points.map(({ at, value, lower, upper }) => ({
    at,
    value,
    weight: (SPAN / (upper - lower)) ** 2,
  }));
  const sum = (pick: (point: (typeof weighted)[number]) => number) =>
    weighted.reduce((total, point) => total + point.weight * pick(point), 0);
  const weights = sum(() => 1);
  const meanAt = sum(({ at }) => at) / weights;
  const meanValue = sum(({ value }) => value) / weights;
  const spread = sum(({ at }) => (at - meanAt) ** 2);
  if (!(spread > 0)) return null;
  const slope = sum(({ at, value }) => (at - meanAt) * (value - meanValue)) / spread;
  return { slope, standardError: Math.sqrt(1 / spread) };
}
