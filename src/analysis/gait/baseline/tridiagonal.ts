import type { Tridiagonal } from './window-covariance.js';

/** The inverse M⁻¹ of a symmetric tridiagonal matrix, as far as sums over its blocks need it. */
export interface TridiagonalInverse {
  /** Its diagonal. */
  readonly diagonal: Float64Array;
  /**
   * For i ≤ j: (M⁻¹)[i, j + 1] = (M⁻¹)[i, j] · `onward[j]`. So the sum of a block grows by one row and column in constant
   * time.
   */
  readonly onward: Float64Array;
  /** M⁻¹ · v. */
  readonly times: (vector: Float64Array) => Float64Array;
}

/**
 * Factors a positive definite symmetric tridiagonal matrix from both ends; linear in its size. What is left of row k when
 * the rows before it, or behind it, are eliminated are its pivots; both together give the diagonal of the inverse.
 */
export function invertTridiagonal({ diagonal, beside }: Tridiagonal): TridiagonalInverse {
  const size = diagonal.length;
  const forward = diagonal.slice();
  const backward = diagonal.slice();
  for (let k = 1; k < size; k++) forward[k] -= beside[k - 1] ** 2 / forward[k - 1];
  for (let k = size - 2; k >= 0; k--) backward[k] -= beside[k] ** 2 / backward[k + 1];
  return {
    diagonal: diagonal.map((value, k) => 1 / (forward[k] + backward[k] - value)),
    onward: beside.map((value, k) => -value / backward[k + 1]),
    times: (vector) => solve(beside, forward, vector),
  };
}

function solve(beside: Float64Array, forward: Float64Array, vector: Float64Array): Float64Array {
  const solution = vector.slice();
  for (let k = 1; k < solution.length; k++) solution[k] -= (beside[k - 1] / forward[k - 1]) * solution[k - 1];
  for (let k = solution.length - 1; k >= 0; k--) {
    const onwards = k + 1 < solution.length ? beside[k] * solution[k + 1] : 0;
    solution[k] = (solution[k] - onwards) / forward[k];
  }
  return solution;
}
