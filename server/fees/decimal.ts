/** An exact decimal number: units × 10^-scale. Money and shares are never binary fractions here. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const SHAPE = /^([+-]?)(\d{1,15})(?:\.(\d{1,12}))?$/;

/** Reads "469.28"; null where the text is not a plain decimal number. */
export function decimalOf(text: string): Decimal | null {
  const match = SHAPE.exec(text.trim());
  if (!match) return null;
  const [, sign, whole, fraction = ''] = match;
  const units = BigInt(`${whole}${fraction}`);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

export const whole = (value: number | bigint): Decimal => ({ units: BigInt(value), scale: 0 });

export function plus(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { units: at(one, scale) + at(other, scale), scale };
}

export const minus = (one: Decimal, other: Decimal): Decimal => plus(one, { ...other, units: -other.units });

export const times = (one: Decimal, other: Decimal): Decimal => ({
  units: one.units * other.units,
  scale: one.scale + other.scale,
});

/** Divides by a whole number and rounds halves away from nought to so many decimals. */
export function dividedBy(one: Decimal, divisor: bigint, decimals: number): Decimal {
  const extra = Math.max(0, decimals - one.scale);
  const divided = divisor * 10n ** BigInt(Math.max(0, one.scale - decimals));
  return { units: roundedQuotient(one.units * 10n ** BigInt(extra), divided), scale: decimals };
}

/** Rounds to so many decimals, halves away from nought: 0.125 becomes 0.13 and -0.125 becomes -0.13. */
export const rounded = (one: Decimal, decimals: number): Decimal => dividedBy(one, 1n, decimals);

export function equal(one: Decimal, other: Decimal): boolean {
  const scale = Math.max(one.scale, other.scale);
  return at(one, scale) === at(other, scale);
}

/** The number as text with as many decimals as its scale, such as "-12.50". */
export function textOf({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

const at = ({ units, scale }: Decimal, wanted: number): bigint => units * 10n ** BigInt(wanted - scale);

function roundedQuotient(units: bigint, divisor: bigint): bigint {
  const size = units < 0n ? -units : units;
  const quotient = (2n * size + divisor) / (2n * divisor);
  return units < 0n ? -quotient : quotient;
}
