import type { Metric } from '../metrics/metric.js';

/** How many decimals readers want of a metric: shares one (of per cent), ages one, counts and rates none. */
export type NumberKind = 'COUNT' | 'SHARE' | 'DECIMAL';

export function kindOf({ unit, denominator, multiplier }: Metric): NumberKind {
  if (/^proportion/.test(unit)) return 'SHARE';
  return denominator === null && /month|year|day/.test(unit) && multiplier === 1 ? 'DECIMAL' : 'COUNT';
}

/** The same as a spreadsheet writes it. The cell keeps the number in full. */
export const SPREADSHEET_FORMATS: Record<NumberKind, string> = {
  COUNT: '#,##0',
  SHARE: '0.0%',
  DECIMAL: '#,##0.0',
};

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const axisNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A value as pictures write it: 3,979, 71.4% or 18.3. */
export function inWords(value: number, kind: NumberKind): string {
  if (kind === 'SHARE') return `${oneDecimal.format(value * 100)}%`;
  return kind === 'DECIMAL' ? oneDecimal.format(value) : whole.format(value);
}

/** A mark of an axis, with no more decimals than it has. */
export function onAxis(value: number, kind: NumberKind): string {
  return kind === 'SHARE' ? `${axisNumber.format(value * 100)}%` : axisNumber.format(value);
}
