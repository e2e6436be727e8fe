import { intervalOf } from '../metrics/interval.js';
import type { Metric } from '../metrics/metric.js';
import type { ObservedValue } from '../metrics/observation.js';
import { ValueFlag, ValueStatus } from '../metrics/value.js';
import { changeBetween } from '../statistics/change.js';
import { TREND_POINTS, trendOf } from '../statistics/trend.js';
import { TrendDirection, type TrendResult } from './trend.js';

/**
 * Trend of a series by the method of record: tested where the metric has an interval, told as a change of value where
 * everything was counted. Points without a value are passed over, and so is what stands before a break in the series.
 * @param points oldest first
 */
export function trendOfSeries(metric: Metric, points: readonly ObservedValue[]): TrendResult {
  const alike = sinceBreak(points);
  return metric.intervalMethod === 'NONE' ? changeOf(alike) : tested(metric, alike);
}

/** The last points that may be compared with each other. */
function sinceBreak(points: readonly ObservedValue[]): readonly ObservedValue[] {
  const last = points.findLastIndex(({ flags }) => flags.includes(ValueFlag.BREAK_IN_SERIES));
  return last <= 0 ? points : points.slice(last);
}

function tested(metric: Metric, points: readonly ObservedValue[]): TrendResult {
  const valid = points.flatMap((point) => {
    const limits = intervalOf(metric, point);
    return limits && limits.upper > limits.lower
      ? [{ ...limits, at: monthNumber(point.to), value: point.value!, point }]
      : [];
  });
  const { direction, chiSquared, pointsUsed } = trendOf(valid);
  return {
    ...spanOf(valid.slice(-TREND_POINTS).map(({ point }) => point)),
    direction: direction === null ? TrendDirection.CANNOT_BE_CALCULATED : judged(direction, metric),
    pointsUsed,
    chiSquared,
    reason: direction === null ? tooFew(pointsUsed) : null,
  };
}

function changeOf(points: readonly ObservedValue[]): TrendResult {
  const last = points
    .filter(({ status, value }) => status === ValueStatus.PRESENT && value !== null)
    .slice(-TREND_POINTS);
  const span = spanOf(last);
  const isTold = last.length === TREND_POINTS;
  return {
    ...span,
    direction: isTold ? signOf(span.absoluteChange!) : TrendDirection.CANNOT_BE_CALCULATED,
    pointsUsed: last.length,
    chiSquared: null,
    reason: isTold
      ? 'Everything was counted and nothing sampled: the change is told, no significance.'
      : tooFew(last.length),
  };
}

/** First and last of the points, and the change between them. */
function spanOf(points: readonly ObservedValue[]) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return { from: null, to: null, absoluteChange: null, percentChange: null };
  const { absolute, percent } = changeBetween(first.value!, last.value!);
  return { from: first.to, to: last.to, absoluteChange: absolute, percentChange: percent };
}

function judged(direction: 'INCREASING' | 'DECREASING' | 'NO_CHANGE', { polarity }: Metric): TrendDirection {
  if (direction === 'NO_CHANGE' || polarity === 'NO_JUDGEMENT') return TrendDirection[direction];
  const isGood = (direction === 'INCREASING') === (polarity === 'HIGH_IS_GOOD');
  return TrendDirection[`${direction}_${isGood ? 'BETTER' : 'WORSE'}`];
}

function signOf(change: number): TrendDirection {
  if (change === 0) return TrendDirection.NO_CHANGE;
  return change > 0 ? TrendDirection.INCREASING : TrendDirection.DECREASING;
}

const tooFew = (points: number): string =>
  `A trend needs ${TREND_POINTS} points with a value; there ${points === 1 ? 'is' : 'are'} ${points}.`;

/** Months as numbers, so that a gap between points is as long as it is. */
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
