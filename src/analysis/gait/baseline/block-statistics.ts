import { dot } from './dot.js';
import { baselineThresholds } from './baseline-thresholds.js';
import { invert3, type Matrix3, type Vector3 } from './matrix3.js';
import { invertTridiagonal, type TridiagonalInverse } from './tridiagonal.js';
import type { WindowCovariance } from './window-covariance.js';

const { sharedShare } = baselineThresholds.covariance;
const whiteShare = 1 - sharedShare;

/** A block of windows against the rest of its run and the runner's line. */
export interface Block {
  /** The first and the last window in it. */
  readonly first: number;
  readonly last: number;
  /** Generalised least squares estimate of how far it lies above the rest, ln cadence, and its standard error. */
  readonly delta: number;
  readonly se: number;
}

/** Which windows may be in one block. */
export interface BlockSize {
  readonly minWindows: number;
  readonly maxWindows: number;
  /** Whether a window may stand in one block with the one before it. */
  readonly follows: (window: number) => boolean;
}

/**
 * Estimates every block of windows: for residuals d with covariance Σ and the indicator b of a block,
 * δ = bᵀΣ⁻¹d / bᵀΣ⁻¹b and its standard error 1/√(bᵀΣ⁻¹b). Linear in the number of windows times the longest block. Blocks
 * come in order of their first, then of their last window. within-runner.md, stretch rules 4 and 5.
 */
export function blockStatistics(
  residuals: Float64Array,
  covariance: WindowCovariance,
  size: BlockSize,
): Block[] {
  const sums = new BlockSums(residuals, covariance);
  const blocks: Block[] = [];
  for (let first = 0; first < residuals.length; first++) {
    sums.begin(first);
    for (let last = first; last < residuals.length && last - first < size.maxWindows; last++) {
      if (last > first) {
        if (!size.follows(last)) break;
        sums.extend();
      }
      if (last - first + 1 >= size.minWindows) blocks.push({ first, last, ...sums.estimate() });
    }
  }
  return blocks;
}

/** Sums over one block that grows by a window at a time. `R` is the covariance inside the run without shared terms. */
class BlockSums {
  private readonly inverse: TridiagonalInverse;
  /** R⁻¹·d, and R⁻¹ times the column of each shared term. */
  private readonly solvedResiduals: Float64Array;
  private readonly solvedColumns: readonly Float64Array[];
  /** (K⁻¹ + UᵀR⁻¹U)⁻¹ of Woodbury's identity. */
  private readonly bridge: Matrix3;
  /** UᵀR⁻¹d. */
  private readonly columnsByResiduals: Vector3;

  private last = 0;
  private count = 0;
  /** Sum of the last column of core⁻¹ within the block, and of all of it. */
  private lastColumn = 0;
  private coreSum = 0;
  private residualSum = 0;
  private columnSums: Vector3 = [0, 0, 0];

  constructor(residuals: Float64Array, { core, withinVariance, terms }: WindowCovariance) {
    this.withinVariance = withinVariance;
    this.inverse = invertTridiagonal(core);
    this.solvedResiduals = this.solve(residuals);
    this.solvedColumns = terms.map(({ column }) => this.solve(column));
    const columns = terms.map(({ column }) => column);
    this.columnsByResiduals = vectorOf((k) => dot(columns[k], this.solvedResiduals));
    this.bridge = invert3(
      vectorOf((i) =>
        vectorOf((k) => dot(columns[i], this.solvedColumns[k]) + (i === k ? 1 / terms[i].variance : 0)),
      ),
    );
  }

  private readonly withinVariance: number;

  begin(first: number): void {
    this.last = first;
    this.count = 1;
    this.lastColumn = this.inverse.diagonal[first];
    this.coreSum = this.lastColumn;
    this.residualSum = this.solvedResiduals[first];
    this.columnSums = vectorOf((k) => this.solvedColumns[k][first]);
  }

  extend(): void {
    const { diagonal, onward } = this.inverse;
    const aboveDiagonal = this.lastColumn * onward[this.last];
    this.last++;
    this.count++;
    this.lastColumn = aboveDiagonal + diagonal[this.last];
    this.coreSum += 2 * aboveDiagonal + diagonal[this.last];
    this.residualSum += this.solvedResiduals[this.last];
    const [one, drift, slope] = this.solvedColumns;
    this.columnSums[0] += one[this.last];
    this.columnSums[1] += drift[this.last];
    this.columnSums[2] += slope[this.last];
  }

  estimate(): { delta: number; se: number } {
    const alone = (this.count - sharedShare * this.coreSum) / (whiteShare * this.withinVariance);
    const information = alone - this.bridged(this.columnSums);
    const product = this.residualSum - this.bridged(this.columnsByResiduals);
    return { delta: product / information, se: 1 / Math.sqrt(information) };
  }

  /** The block's column sums through Woodbury's bridge to other ones. */
  private bridged([c0, c1, c2]: Vector3): number {
    const [s0, s1, s2] = this.columnSums;
    const [row0, row1, row2] = this.bridge;
    return (
      s0 * (row0[0] * c0 + row0[1] * c1 + row0[2] * c2) +
      s1 * (row1[0] * c0 + row1[1] * c1 + row1[2] * c2) +
      s2 * (row2[0] * c0 + row2[1] * c1 + row2[2] * c2)
    );
  }

  /** R⁻¹·v, where R⁻¹ = (I − 0.7·core⁻¹) / (0.3·sW²). */
  private solve(vector: Float64Array): Float64Array {
    const throughCore = this.inverse.times(vector);
    const scale = whiteShare * this.withinVariance;
    return vector.map((value, k) => (value - sharedShare * throughCore[k]) / scale);
  }
}

function vectorOf<T>(entry: (k: 0 | 1 | 2) => T): [T, T, T] {
  return [entry(0), entry(1), entry(2)];
}
