/** What an ordinary least squares fit leaves. */
export interface Fit {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly residualSd: number;
  /** Share of the variance that is explained. */
  readonly rSquared: number;
}

/**
 * Fits `y = X·b` by ordinary least squares over the normal equations; rows of X carry their own 1 for the intercept.
 * Throws a RangeError when X has no more rows than columns or its columns depend on one another.
 */
export function leastSquares(rows: readonly (readonly number[])[], y: readonly number[]): Fit {
  const columns = rows[0]?.length ?? 0;
  const freedom = rows.length - columns;
  if (freedom <= 0) throw new RangeError('a fit needs more rows than columns');
  const inverse = inverted(crossProducts(rows, columns));
  const projected = Array.from({ length: columns }, (_, i) => sum(rows, (row, k) => row[i] * y[k]));
  const coefficients = inverse.map((line) => dot(line, projected));
  const squares = sum(rows, (row, k) => (y[k] - dot(row, coefficients)) ** 2);
  const mean = y.reduce((total, value) => total + value, 0) / y.length;
  const variance = squares / freedom;
  return {
    coefficients,
    standardErrors: inverse.map((line, i) => Math.sqrt(variance * line[i])),
    residualSd: Math.sqrt(variance),
    rSquared: 1 - squares / sum(rows, (_, k) => (y[k] - mean) ** 2),
  };
}

/** Returns the sum of products of two lists of one length. */
export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, i) => total + value * b[i], 0);
}

function sum<T>(items: readonly T[], of: (item: T, index: number) => number): number {
  return items.reduce((total, item, index) => total + of(item, index), 0);
}

function crossProducts(rows: readonly (readonly number[])[], columns: number): number[][] {
  return Array.from({ length: columns }, (_, i) =>
    Array.from({ length: columns }, (_, j) => sum(rows, (row) => row[i] * row[j])),
  );
}

/** Gauss–Jordan with the largest pivot, for the few columns that a fit here has. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++) {
      if (Math.abs(work[row][column]) > Math.abs(work[pivot][column])) pivot = row;
    }
    if (Math.abs(work[pivot][column]) < 1e-12) throw new RangeError('columns depend on one another');
    [work[column], work[pivot]] = [work[pivot], work[column]];
    const divisor = work[column][column];
    work[column] = work[column].map((value) => value / divisor);
    for (let row = 0; row < size; row++) {
      const factor = work[row][column];
      if (row !== column) work[row] = work[row].map((value, k) => value - factor * work[column][k]);
    }
  }
  return work.map((row) => row.slice(size));
}
