import type { Limits } from './confidence.js';

export type Judgement = 'HIGH_IS_GOOD' | 'LOW_IS_GOOD' | 'NO_JUDGEMENT';
export type Outcome = 'BETTER' | 'SIMILAR' | 'WORSE' | 'HIGHER' | 'LOWER' | 'NOT_COMPARED';

/**
 * A value’s interval against a benchmark, which is taken as a point, as the method of record has it: upper limit below it
 * is lower, lower limit above it is higher, else similar; polarity turns that into better or worse.
 * @param interval null where nothing was sampled: then nothing is judged
 */
export function outcomeOf(interval: Limits | null, benchmark: number | null, polarity: Judgement): Outcome {
  if (interval === null || benchmark === null) return 'NOT_COMPARED';
  if (interval.upper < benchmark) return judged('LOWER', polarity);
  return interval.lower > benchmark ? judged('HIGHER', polarity) : 'SIMILAR';
}

function judged(side: 'LOWER' | 'HIGHER', polarity: Judgement): Outcome {
  if (polarity === 'NO_JUDGEMENT') return side;
  return (side === 'HIGHER') === (polarity === 'HIGH_IS_GOOD') ? 'BETTER' : 'WORSE';
}
