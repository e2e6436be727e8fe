/** A number as it is typed; spaces and the sign of its unit are let be. Null where it is none, or could be read in two ways. */
export function perCentOf(typed: string): string | null {
  const cleaned = typed.replace(/\s/g, '').replace(/%$/, '');
  return /^[+-]?\d{1,12}(\.\d{0,8})?$/.test(cleaned) ? cleaned.replace(/^\+/, '').replace(/\.$/, '') : null;
}

/** Pounds and pence: commas part thousands and nothing else, so that "8,5" is refused and not read as eighty-five. */
export function poundsOf(typed: string): string | null {
  const cleaned = typed.replace(/\s/g, '').replace(/^£/, '');
  const isWritten = /^(\d{1,9}|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/.test(cleaned);
  return isWritten ? cleaned.replaceAll(',', '') : null;
}

/** "6.7" → "0.067": by moving the point, as a division of binary numbers would not be exact. Null for what is no number. */
export function hundredth(percent: string): string | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(perCentOf(percent) ?? '');
  if (!match) return null;
  const [, sign = '', whole = '', decimals = ''] = match;
  const digits = whole.padStart(3, '0');
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`;
  return sign + text.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}

/** A growth that is hardly one in per cent, and a usual one as a proportion. */
export function looksLikeProportion(rate: string): boolean {
  const value = Number(perCentOf(rate) ?? Number.NaN);
  return value > 0 && value < 0.5;
}

/** "0.067" → "6.7". */
export const percentOfProportion = (rate: string): string =>
  String(Math.round(Number(perCentOf(rate) ?? 0) * 100_000) / 1000);
