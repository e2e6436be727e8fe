import { isConfidenceLevel, type Limits } from './confidence.js';

/** Halvings of the bracket: enough for the last digit of a double. */
const STEPS = 200;

/**
 * Exact Poisson interval of a count of events. The limits are the means at which as few or as many events are just
 * improbable: χ²(α/2; 2x)/2 and χ²(1−α/2; 2x+2)/2, found by halving a bracket on the Poisson tail.
 * @param events a whole count, 0 or more; any other gives null
 * @param level 0.95 or 0.998; any other gives null
 * @returns limits of the count; the lower one of 0 events is 0
 */
export function exactPoissonInterval(events: number, level = 0.95): Limits | null {
  if (!isConfidenceLevel(level) || !Number.isInteger(events) || events < 0) return null;
  const tail = (1 - level) / 2;
  return {
    lower: events === 0 ? 0 : meanWhere(events - 1, 1 - tail),
    upper: meanWhere(events, tail),
  };
}

/** The mean at which the chance of at most so many events is the one wanted; it falls as the mean grows. */
function meanWhere(most: number, wanted: number): number {
  let low = 0;
  let high = most + 20 + 10 * Math.sqrt(most + 1);
  for (let step = 0; step < STEPS && low < high; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (chanceOfAtMost(most, middle) > wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(X ≤ most) of a Poisson mean, from the largest term down, so that small terms are not lost. */
function chanceOfAtMost(most: number, mean: number): number {
  if (mean === 0) return 1;
  let logTerm = -mean;
  const logs = [logTerm];
  for (let k = 1; k <= most; k += 1) {
    logTerm += Math.log(mean / k);
    logs.push(logTerm);
  }
  const largest = Math.max(...logs);
  const sum = logs.reduce((total, log) => total + Math.exp(log - largest), 0);
  return Math.min(1, Math.exp(largest + Math.log(sum)));
}
