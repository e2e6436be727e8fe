import { leastSquares } from './least-squares.js';
import type { PriceRow } from './price-row.js';

/** What the factors leave unexplained of the differences between prices. */
export interface Unexplained {
  /** Spread of the residuals in pounds: √(Σ residual² ÷ (n − rank)). */
  readonly deviation: number;
  /** Σ residual² ÷ Σ (price − mean)²; null where all prices are the same. */
  readonly share: number | null;
  /** Price minus what the factors let one expect, in the order of the rows. */
  readonly residuals: readonly number[];
  /** Factors with more than one level, in words. */
  readonly factors: readonly string[];
}

/** Fewest prices, and fewest beyond the levels of the factors, from which a spread can be told. */
export const FEWEST_PRICES = 20;
export const FEWEST_TO_SPARE = 10;

const FACTORS: readonly { readonly name: string; readonly of: (row: PriceRow) => string }[] = [
  { name: 'need band', of: ({ needBand }) => needBand ?? '' },
  { name: 'bed type', of: ({ bedType }) => bedType },
  { name: 'block or spot', of: ({ contract }) => contract },
  { name: 'district', of: ({ districtCode }) => districtCode ?? '' },
  { name: 'FNC basis', of: ({ fncBasis }) => fncBasis },
];

/**
 * Takes need band, bed type, block or spot, start date, district and FNC basis out of the prices by least squares and
 * tells what is left. The start date counts by its day; every other factor by a column for each level but the first.
 * @returns null where there are too few prices for that
 */
export function unexplained(rows: readonly PriceRow[]): Unexplained | null {
  if (rows.length < FEWEST_PRICES) return null;
  const { columns, factors } = designOf(rows);
  if (rows.length - columns.length < FEWEST_TO_SPARE) return null;
  const prices = rows.map(({ price }) => price);
  const { residuals, rank } = leastSquares(columns, prices);
  const left = sumOfSquares(residuals);
  const mean = prices.reduce((sum, price) => sum + price, 0) / prices.length;
  const all = sumOfSquares(prices.map((price) => price - mean));
  const share = all > 0 ? left / all : null;
  return { deviation: Math.sqrt(left / (rows.length - rank)), share, residuals, factors };
}

/** The columns of the model: one of ones, one for each level but the first of each factor, one for the start date. */
export function designOf(rows: readonly PriceRow[]): { columns: number[][]; factors: string[] } {
  const columns = [rows.map(() => 1)];
  const factors: string[] = [];
  for (const { name, of } of FACTORS) {
    const [, ...others] = [...new Set(rows.map(of))].sort();
    if (others.length > 0) factors.push(name);
    for (const level of others) columns.push(rows.map((row) => (of(row) === level ? 1 : 0)));
  }
  const days = rows.map(({ startedOn }) => Date.parse(startedOn) / 86_400_000);
  const middle = days.reduce((sum, day) => sum + day, 0) / days.length;
  if (new Set(days).size > 1) {
    columns.push(days.map((day) => day - middle));
    factors.push('start date');
  }
  return { columns, factors };
}

const sumOfSquares = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value * value, 0);
