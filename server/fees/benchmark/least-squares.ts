import { Matrix, SingularValueDecomposition } from 'ml-matrix';

/** What a linear model makes of some values. */
export interface Fit {
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  /** How many columns say something of their own; columns that follow from others count for nothing. */
  readonly rank: number;
}

/**
 * Least squares through the singular values: the projection of the values on what the columns span. Columns that depend
 * on each other do no harm.
 * @param columns as many numbers in each as there are values, more values than columns
 */
export function leastSquares(columns: readonly (readonly number[])[], values: readonly number[]): Fit {
  const scaled = columns.map(toLengthOne).filter((column) => column !== null);
  const design = new Matrix(scaled.map((column) => [...column])).transpose();
  const svd = new SingularValueDecomposition(design, { computeRightSingularVectors: false });
  const [largest] = svd.diagonal;
  const used = svd.diagonal.flatMap((size, i) => (size > largest! * 1e-10 ? [i] : []));
  const fitted = values.map(() => 0);
  for (const i of used) {
    const direction = svd.leftSingularVectors.getColumn(i);
    const along = direction.reduce((sum, part, row) => sum + part * values[row]!, 0);
    direction.forEach((part, row) => (fitted[row]! += along * part));
  }
  return { fitted, residuals: values.map((value, i) => value - fitted[i]!), rank: used.length };
}

function toLengthOne(column: readonly number[]): number[] | null {
  const length = Math.hypot(...column);
  return length === 0 ? null : column.map((value) => value / length);
}
