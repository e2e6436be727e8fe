import { scoreLimits } from './score-limits.js';
import type { StoredValue } from './stored.js';

export interface PlainTrend {
  direction: string;
  pointsUsed: number;
  chiSquared: number | null;
  absoluteChange: number | null;
}

/** The trend of a series by the rules as they are written down. @param points oldest first */
export function plainTrend(points: readonly StoredValue[]): PlainTrend {
  const [{ metric }] = points as [StoredValue];
  const isShare = metric.startsWith('good_or_better');
  const valid = points.filter(({ value }) => value !== null).slice(-5);
  const pointsUsed = valid.length;
  const absoluteChange = pointsUsed === 0 ? null : valid.at(-1)!.value! - valid[0]!.value!;
  if (pointsUsed < 5)
    return { direction: 'CANNOT_BE_CALCULATED', pointsUsed, chiSquared: null, absoluteChange };
  if (!isShare) {
    const direction = absoluteChange === 0 ? 'NO_CHANGE' : absoluteChange! > 0 ? 'INCREASING' : 'DECREASING';
    return { direction, pointsUsed, chiSquared: null, absoluteChange };
  }
  const line = normalEquations(valid);
  const signs = valid.map((_, left) => Math.sign(normalEquations(valid.filter((__, i) => i !== left)).slope));
  const isChange = line.chiSquared > 9.5495 && signs.every((sign) => sign === Math.sign(line.slope));
  const direction = !isChange ? 'NO_CHANGE' : line.slope > 0 ? 'INCREASING_BETTER' : 'DECREASING_WORSE';
  return { direction, pointsUsed, chiSquared: line.chiSquared, absoluteChange };
}

/** Slope of the weighted straight line from the sums of the normal equations, months counted from the first one. */
function normalEquations(points: readonly StoredValue[]): { slope: number; chiSquared: number } {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  let [s, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
  for (const { month, value, numerator, denominator } of points) {
    const [lower, upper] = scoreLimits(numerator!, denominator!, 0.95);
    const weight = 1 / ((upper - lower) / 3.92) ** 2;
    const x = number(month) - number(points[0]!.month);
    s += weight;
    sx += weight * x;
    sy += weight * value!;
    sxx += weight * x * x;
    sxy += weight * x * value!;
  }
  const determinant = s * sxx - sx * sx;
  const slope = (s * sxy - sx * sy) / determinant;
  return { slope, chiSquared: slope ** 2 / (s / determinant) };
}
