import type { MeasureKind } from './contribution.js';
import type { DisclosureRule } from './rule.js';

/** Whole numbers from..to, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What is shown of a true value that need not be withheld. */
export function shownValue(value: number, kind: MeasureKind, rule: DisclosureRule): number {
  const step = stepOf(kind, rule);
  return Math.floor((2 * value + step) / (2 * step)) * step;
}

/** The true values that are shown in the same way: all that a reader can tell of a shown value. Zero means zero. */
export function valuesShownAs(shown: number, kind: MeasureKind, rule: DisclosureRule): Range {
  const step = stepOf(kind, rule);
  if (shown === 0 && kind === 'COUNT') return { from: 0, to: 0 };
  const from = Math.ceil((2 * shown - step) / 2);
  const to = Math.ceil((2 * shown + step) / 2) - 1;
  return { from: kind === 'COUNT' ? Math.max(from, rule.threshold.to + 1) : Math.max(from, 0), to };
}

const stepOf = (kind: MeasureKind, rule: DisclosureRule): number =>
  kind === 'COUNT' ? rule.roundTo : rule.roundAmountTo;
