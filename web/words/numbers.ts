/** How numbers are written, everywhere: counts and rates whole with a comma, percentages to one decimal. */
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const pence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What stands where there is no number; screen readers get the reason beside it. */
export const NO_VALUE = '–';

/** 1574 → "1,574". */
export function formatCount(value: number | null | undefined): string {
  return isNumber(value) ? whole.format(tidyZero(value)) : NO_VALUE;
}

/** A rate per 100,000 people, whole: 3978.7 → "3,979". */
export const formatRate = formatCount;

/** A percentage that is already in per cent: 81.39 → "81.4%". */
export function formatPercent(value: number | null | undefined): string {
  return isNumber(value) ? `${oneDecimal.format(tidyZero(value, 1))}%` : NO_VALUE;
}

/** A proportion as the API gives it, in per cent: 0.8139 → 81.39; null stays null. */
export function inPerCent(proportion: number | null | undefined): number | null {
  return isNumber(proportion) ? proportion * 100 : null;
}

/** A signed percentage: 18 → "+18.0%", -29.9 → "−29.9%". */
export function formatSignedPercent(value: number | null | undefined): string {
  if (!isNumber(value)) return NO_VALUE;
  return `${signOf(tidyZero(value, 1))}${formatPercent(Math.abs(value))}`;
}

/** A signed count: 12 → "+12", -3 → "−3", 0 → "0". */
export function formatSignedCount(value: number | null | undefined): string {
  if (!isNumber(value)) return NO_VALUE;
  return `${signOf(tidyZero(value))}${formatCount(Math.abs(value))}`;
}

/** Pounds without pence: 393.92 → "£394", -12.5 → "−£13". */
export function formatPounds(value: number | null | undefined): string {
  return isNumber(value) ? `${signBefore(value, 0)}£${whole.format(Math.abs(value))}` : NO_VALUE;
}

/** Pounds and pence: 393.92 → "£393.92". */
export function formatPence(value: number | null | undefined): string {
  return isNumber(value) ? `${signBefore(value, 2)}£${pence.format(Math.abs(value))}` : NO_VALUE;
}

/** A difference in pounds: 12 → "+£12", -3 → "−£3". */
export function formatSignedPounds(value: number | null | undefined): string {
  if (!isNumber(value)) return NO_VALUE;
  return `${signOf(tidyZero(value))}${formatPounds(Math.abs(value))}`;
}

/** A number of months: 14.46 → "14.5". */
export function formatMonths(value: number | null | undefined): string {
  return isNumber(value) ? oneDecimal.format(tidyZero(value, 1)) : NO_VALUE;
}

/** "1 home", "44 homes": the number with its noun. */
export function countOf(value: number, one: string, many: string): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}

/** Difference in per cent of the base; null where the base is zero or either is missing. */
export function percentChange(from: number | null | undefined, to: number | null | undefined): number | null {
  if (!isNumber(from) || !isNumber(to) || from === 0) return null;
  return ((to - from) / from) * 100;
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** Never "-0": what rounds to nothing is nothing. */
function tidyZero(value: number, decimals = 0): number {
  return Math.round(Math.abs(value) * 10 ** decimals) === 0 ? 0 : value;
}

const signBefore = (value: number, decimals: number) => (tidyZero(value, decimals) < 0 ? '−' : '');

function signOf(value: number): string {
  if (value === 0) return '';
  return value > 0 ? '+' : '−';
}
