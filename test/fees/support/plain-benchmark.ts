/** A price as plain code reads it: numbers in pounds, on one basis. */
export interface PlainPrice {
  readonly price: number;
  readonly modelled: number | null;
  readonly levels: readonly string[];
  readonly startedOn: string;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]): number => sum(values) / values.length;

/** percentile_cont: the place (n − 1) × share among the sorted values, straight between its two neighbours. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (above - below) * (place % 1);
}

export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1));
}

/**
 * Least squares by Gram-Schmidt: each column is made square to those before it, and taken out of the prices. Columns of
 * which nothing is left say nothing new.
 */
export function plainResiduals(rows: readonly PlainPrice[]): { residuals: number[]; rank: number } {
  let residuals = rows.map(({ price }) => price);
  const basis: number[][] = [];
  const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((value, i) => value * b[i]!));
  for (const column of columnsOf(rows)) {
    const size = Math.sqrt(dot(column, column));
    let rest = column.map((value) => value / size);
    for (let pass = 0; pass < 2; pass += 1)
      for (const other of basis) {
        const along = dot(rest, other);
        rest = rest.map((value, i) => value - along * other[i]!);
      }
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > 1e-8)) continue;
    const unit = rest.map((value) => value / length);
    basis.push(unit);
    const along = dot(residuals, unit);
    residuals = residuals.map((value, i) => value - along * unit[i]!);
  }
  return { residuals, rank: basis.length };
}

/** A column of ones, one for every level of every factor, and the day: more than are needed, on purpose. */
function columnsOf(rows: readonly PlainPrice[]): number[][] {
  const columns = [rows.map(() => 1)];
  for (let factor = 0; factor < rows[0]!.levels.length; factor += 1)
    for (const level of new Set(rows.map(({ levels }) => levels[factor]!)))
      columns.push(rows.map(({ levels }) => (levels[factor] === level ? 1 : 0)));
  const days = rows.map(({ startedOn }) => Date.parse(startedOn) / 86_400_000);
  const middle = mean(days);
  columns.push(days.map((day) => day - middle));
  return columns;
}
