import { byarInterval } from './byar.js';
import type { Limits } from './confidence.js';
import { exactPoissonInterval } from './poisson.js';

/** From so many events on, Byar’s approximation is near enough; below, the exact interval is taken. */
export const BYAR_FROM = 10;

/** Limits of a rate, with the method that gave them. */
export interface RateLimits extends Limits {
  readonly method: 'BYAR' | 'EXACT_POISSON';
}

/**
 * Interval of a rate k · x / n: Byar for ten events or more, exact Poisson below, as the method of record has it.
 * @param x events
 * @param n people or other units at risk; 0 or less gives null
 * @param k multiplier of the rate, such as 100,000
 * @param level 0.95 or 0.998; any other gives null
 * @returns limits in the unit of the rate
 */
export function rateInterval(x: number, n: number, k: number, level = 0.95): RateLimits | null {
  if (!(n > 0)) return null;
  const method = x >= BYAR_FROM ? 'BYAR' : 'EXACT_POISSON';
  const limits = method === 'BYAR' ? byarInterval(x, level) : exactPoissonInterval(x, level);
  return limits && { lower: (limits.lower * k) / n, upper: (limits.upper * k) / n, method };
}
