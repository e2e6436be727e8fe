/** A value axis: where it starts and ends and which values are marked. */
export interface ValueScale {
  min: number;
  max: number;
  ticks: number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/**
 * A readable axis around the values, with at most six marks. It starts where the data start, yet spans at least a
 * fifth of the largest value, so that a ripple does not look like a flood.
 */
export function valueScale(values: readonly number[], least = 0.2): ValueScale {
  if (values.length === 0) return { min: 0, max: 1, ticks: [0, 1] };
  const low = Math.min(...values);
  const high = Math.max(...values);
  const wanted = Math.max(high - low, Math.abs(high) * least) || 1;
  const middle = (low + high) / 2;
  const step = niceStep(wanted / 4);
  const from = Math.max(low >= 0 ? 0 : -Infinity, Math.floor((middle - wanted / 2) / step) * step);
  const to = Math.ceil(Math.max(middle + wanted / 2, high) / step) * step;
  return { min: from, max: to, ticks: ticksBetween(from, to, step) };
}

/** An axis from zero, for bars. */
export function zeroScale(values: readonly number[]): ValueScale {
  const high = Math.max(0, ...values);
  const step = niceStep((high || 1) / 4);
  const to = Math.ceil((high || 1) / step) * step;
  return { min: 0, max: to, ticks: ticksBetween(0, to, step) };
}

function niceStep(rough: number): number {
  const size = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * size >= rough) ?? 10) * size;
}

function ticksBetween(from: number, to: number, step: number): number[] {
  const count = Math.round((to - from) / step);
  return Array.from({ length: count + 1 }, (_, index) => Number((from + index * step).toPrecision(12)));
}

/** Where a value lies between two ends, as a position in pixels. */
export function linear(scale: { min: number; max: number }, length: number): (value: number) => number {
  const span = scale.max - scale.min || 1;
  return (value) => ((value - scale.min) / span) * length;
}
