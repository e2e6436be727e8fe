import type { PriceRow } from './price-row.js';
import type { Unexplained } from './unexplained.js';

/** A price far from what its placement lets one expect. */
export interface Outlier {
  readonly row: PriceRow;
  readonly residual: number;
}

/** How many interquartile ranges beyond the quartiles a residual must lie. */
const FENCE = 1.5;

export const OUTLIER_RULE =
  'A price is listed when what need band, bed type, block or spot, start date, district and FNC basis leave of it lies more than ' +
  '1.5 interquartile ranges below the lower or above the upper quartile of what they leave of all prices compared.';

/** Prices beyond the fences of the residuals, the farthest first. */
export function outliersOf(rows: readonly PriceRow[], model: Unexplained | null): Outlier[] {
  if (!model) return [];
  const sorted = [...model.residuals].sort((a, b) => a - b);
  const [lower, upper] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = FENCE * (upper - lower);
  return rows
    .map((row, i) => ({ row, residual: model.residuals[i]! }))
    .filter(({ residual }) => residual < lower - reach - TINY || residual > upper + reach + TINY)
    .sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual));
}

/** A hundredth of a penny: residuals of a perfect fit differ by less. */
const TINY = 0.0001;

/** The same definition as percentile_cont: the place (n − 1) × share, interpolated between its two neighbours. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  return below + (sorted[Math.ceil(place)]! - below) * (place - Math.floor(place));
}
