import { exactPoissonInterval } from '../statistics/poisson.js';
import { rateInterval } from '../statistics/rate-interval.js';
import { wilsonInterval } from '../statistics/wilson.js';
import type { Metric } from './metric.js';
import type { Interval, ObservedValue } from './observation.js';
import { IntervalMethodName, ValueStatus } from './value.js';

/**
 * Confidence limits of an observed value by its metric’s method, in the unit of the value.
 * @param level 0.95 or 0.998
 * @returns null for counts of everything there is, for absent values, and where there is nothing to divide by
 */
export function intervalOf(metric: Metric, observed: ObservedValue, level = 0.95): Interval | null {
  const { numerator, denominator, value, status } = observed;
  if (status !== ValueStatus.PRESENT || value === null) return null;
  if (numerator === null || denominator === null || !(denominator > 0)) return null;
  const found = limitsOf(metric, numerator, denominator, level);
  return found && { lower: found.lower, upper: found.upper, level, method: IntervalMethodName[found.method] };
}

function limitsOf({ intervalMethod, multiplier }: Metric, x: number, n: number, level: number) {
  if (intervalMethod === 'NONE') return null;
  if (intervalMethod === 'BYAR') return rateInterval(x, n, multiplier, level);
  const isWilson = intervalMethod === 'WILSON';
  const limits = isWilson ? wilsonInterval(x, n, level) : exactPoissonInterval(x, level);
  const scale = isWilson ? multiplier : multiplier / n;
  return limits && { lower: limits.lower * scale, upper: limits.upper * scale, method: intervalMethod };
}
