import { ComparatorMethod } from '../areas/area-type.js';
import { intervalOf } from '../metrics/interval.js';
import type { Metric } from '../metrics/metric.js';
import type { ObservedValue } from '../metrics/observation.js';
import { outcomeOf } from '../statistics/outcome.js';
import { BenchmarkBasis, type BenchmarkValue, type MetricKind } from './benchmark-value.js';
import { BenchmarkOutcome } from './comparison.js';
import type { ComparisonQuestion } from './plan.js';

/** What a comparison says beyond the difference. */
export interface Judged {
  readonly outcome: BenchmarkOutcome;
  readonly targetMet: boolean | null;
  readonly interval: ReturnType<typeof intervalOf>;
  readonly n: number | null;
}

/** What the value rests on: homes under a share, events over a population, or what a summary is of. */
function sizeUnder({ denominator, midYear, numerator, contributing }: ObservedValue, kind: MetricKind) {
  if (kind === 'COUNT') return null;
  if (kind === 'SUMMARY') return contributing;
  return midYear === null ? denominator : numerator;
}

/** Outcome by the interval and, against a target, whether it is met and whether that can be judged. */
export function judge(
  { observed, benchmark: asked }: ComparisonQuestion,
  metric: Metric,
  kind: MetricKind,
  value: number | null,
  benchmark: BenchmarkValue,
): Judged {
  const interval =
    benchmark.basis === BenchmarkBasis.TOTAL ? null : intervalOf(metric, observed, asked.level);
  const n = sizeUnder(observed, kind);
  const outcome = BenchmarkOutcome[outcomeOf(interval, benchmark.value, metric.polarity)];
  if (asked.method !== ComparatorMethod.TARGET || value === null)
    return { outcome, targetMet: null, interval, n };
  const isFew = metric.polarity !== 'NO_JUDGEMENT' && n !== null && n < asked.minimum;
  return {
    outcome: isFew ? BenchmarkOutcome.TOO_FEW_TO_JUDGE : outcome,
    targetMet: meets(value, asked.target!, metric),
    interval,
    n,
  };
}

function meets(value: number, target: number, { polarity }: Metric): boolean | null {
  if (polarity === 'NO_JUDGEMENT') return null;
  return polarity === 'HIGH_IS_GOOD' ? value >= target : value <= target;
}
