import type { ProtectedMetric } from './family.js';
import { baseMeasure, numeratorMeasure } from './family.js';
import { cellKey } from './lattice.js';
import { shownValue } from './rounding.js';
import type { DisclosureRule } from './rule.js';

/** Why a value is not there. The same words for all, so that they do not tell small values from others. */
export const WITHHELD_REASON =
  'Withheld to protect people or businesses: the value is small, or would give away one that is.';

/** One month of a series, as the metric computes it. */
export interface Point {
  readonly month: string;
  readonly status: string;
  readonly value: number | null;
  readonly reason: string | null;
  readonly flags: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

interface Place {
  readonly areaCode: string;
  readonly serviceType: string;
}

export type Why = 'PRIMARY' | 'SECONDARY' | null;

/** Why a point is withheld; null where it is not. */
export function whyWithheld(
  metric: ProtectedMetric,
  { areaCode, serviceType }: Place,
  month: string,
  withheld: ReadonlyMap<string, 'PRIMARY' | 'SECONDARY'>,
): Why {
  const measures = [numeratorMeasure(metric), baseMeasure(metric)].filter((one) => one !== null);
  const reasons = measures.map(
    ({ code }) => withheld.get(cellKey(code, areaCode, serviceType, month)) ?? null,
  );
  return reasons.includes('PRIMARY') ? 'PRIMARY' : (reasons.find((why) => why !== null) ?? null);
}

/** A point as it is shown when it is withheld. A population under a rate is public and stays. */
export function withheldPoint(metric: ProtectedMetric, point: Point): Point {
  const denominator = baseMeasure(metric) ? null : point.denominator;
  return {
    ...point,
    status: 'SUPPRESSED',
    value: null,
    numerator: null,
    denominator,
    reason: WITHHELD_REASON,
  };
}

/** A point as it is shown when it is not withheld: rounded, and computed from what is rounded. */
export function shownPoint(metric: ProtectedMetric, point: Point, rule: DisclosureRule): Point {
  if (point.numerator === null) return { ...point, value: null };
  const numerator = shownValue(point.numerator, numeratorMeasure(metric).kind, rule);
  const base = baseMeasure(metric);
  const denominator =
    base && point.denominator !== null ? shownValue(point.denominator, base.kind, rule) : point.denominator;
  const flags = [...(point.flags ?? '').split(',').filter(Boolean), 'ROUNDED'].join(',');
  return { ...point, numerator, denominator, flags, value: valueOf(metric, numerator, denominator) };
}

function valueOf(
  { disclosure: { kind }, multiplier }: ProtectedMetric,
  numerator: number,
  denominator: number | null,
) {
  if (kind === 'COUNT' || kind === 'AMOUNT') return numerator;
  return denominator ? (numerator * multiplier) / denominator : null;
}
