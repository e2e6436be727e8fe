import type { Metric } from '../metrics/metric.js';
import type { Interval } from '../metrics/observation.js';
import { BAND_LABELS, type PopulationBand } from '../metrics/value.js';
import { BenchmarkBasis } from './benchmark-value.js';
import { BenchmarkOutcome } from './comparison.js';

/** What a statement is made of. */
export interface Compared {
  readonly metric: Metric;
  readonly band: PopulationBand | null;
  readonly isCount: boolean;
  readonly value: number;
  readonly benchmark: number;
  readonly basis: BenchmarkBasis;
  readonly label: string;
  /** Members of a list; null where the benchmark is what the area lies in, an earlier value or a target. */
  readonly listed: number | null;
  /** Members with a value. */
  readonly present: number;
  readonly outcome: BenchmarkOutcome;
  readonly interval: Interval | null;
  readonly targetMet: boolean | null;
  /** Homes or events that the value rests on. */
  readonly n: number | null;
  readonly minimum: number;
}

const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** The comparison as a sentence without its full stop: how far from what, and both values. */
export function statementOf(compared: Compared): string {
  if (compared.basis === BenchmarkBasis.TOTAL) return shareOfTotal(compared);
  if (compared.basis === BenchmarkBasis.TARGET) return againstTarget(compared);
  const { value, benchmark } = compared;
  const write = writer(compared);
  const both = `${write(value)} against ${write(benchmark)}${unitOf(compared)}`;
  return `${distance(compared)} ${against(compared)} (${both})${gaps(compared)}${judgement(compared)}`;
}

function shareOfTotal({ value, benchmark, label, metric }: Compared): string {
  const amounts = `${whole.format(value)} of ${whole.format(benchmark)} ${metric.unit}`;
  if (benchmark === 0) return `${amounts} in ${label}`;
  return `${oneDecimal.format((100 * value) / benchmark)}% of the total of ${label} (${amounts})`;
}

function againstTarget(compared: Compared): string {
  const { value, benchmark, label, targetMet, interval, outcome, n, minimum } = compared;
  const write = writer(compared);
  const values = `${write(value)} against ${label} of ${write(benchmark)}${unitOf(compared)}`;
  const met = targetMet === null ? distance(compared) : targetMet ? 'met' : 'not met';
  const isFew = outcome === BenchmarkOutcome.TOO_FEW_TO_JUDGE;
  const few = isFew
    ? `, but too few to judge (${whole.format(n!)}, where ${whole.format(minimum)} are wanted)`
    : '';
  const limits = interval
    ? `; ${percentOf(interval.level)} interval ${write(interval.lower)} to ${write(interval.upper)}`
    : '';
  return `${values}: ${met}${few}${limits}`;
}

/** "29.9% below", "4.2 percentage points above", "the same as". */
function distance(compared: Compared): string {
  const { value, benchmark, basis } = compared;
  const difference = value - benchmark;
  const isPoints = isProportion(compared.metric);
  const size = isPoints || benchmark === 0 ? Math.abs(difference) : Math.abs(difference / benchmark);
  const amount =
    !isPoints && benchmark === 0
      ? writer(compared)(size)
      : `${oneDecimal.format(100 * size)}${isPoints ? ' percentage points' : '%'}`;
  if (/^0\.0(%| )/.test(amount) || difference === 0)
    return basis === BenchmarkBasis.TARGET ? 'level with it' : 'the same as';
  return `${amount} ${difference > 0 ? 'above' : 'below'}`;
}

function against({ basis, label, listed }: Compared): string {
  if (listed === null) return label;
  if (listed === 1) return `${label}, 1 area`;
  const areas = `${listed} areas`;
  if (basis === BenchmarkBasis.POOLED) return `${label}, ${areas} together`;
  if (basis === BenchmarkBasis.MEAN_PER_AREA) return `the mean of ${label}, ${areas}`;
  return basis === BenchmarkBasis.MEDIAN_OF_AREAS ? `the median of ${label}, ${areas}` : label;
}

function gaps({ listed, present }: Compared): string {
  if (listed === null || present >= listed) return '';
  const without = listed - present;
  return `; ${without} of the ${listed} areas ${without === 1 ? 'has' : 'have'} no value`;
}

function judgement({ outcome, interval }: Compared): string {
  if (interval === null || outcome === BenchmarkOutcome.NOT_COMPARED) return '';
  const words = outcome === BenchmarkOutcome.SIMILAR ? 'not clearly different' : outcome.toLowerCase();
  return `; ${words}, by its ${percentOf(interval.level)} interval`;
}

const isProportion = ({ unit }: Metric): boolean => unit.startsWith('proportion');
const percentOf = (level: number): string => `${Number((100 * level).toFixed(1))}%`;

/** Counts whole, proportions in per cent, everything else to one decimal. */
function writer({ metric, isCount, basis }: Compared): (value: number) => string {
  if (isProportion(metric)) return (value) => `${oneDecimal.format(100 * value)}%`;
  if (!isCount) return (value) => oneDecimal.format(value);
  return (value) =>
    basis === BenchmarkBasis.MEAN_PER_AREA && !Number.isInteger(value)
      ? oneDecimal.format(value)
      : whole.format(value);
}

function unitOf({ metric, band }: Compared): string {
  if (isProportion(metric)) return '';
  return band === null ? ` ${metric.unit}` : ` ${metric.unit} ${BAND_LABELS[band]}`;
}
