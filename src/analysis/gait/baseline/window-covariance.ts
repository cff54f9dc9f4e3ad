import { baselineThresholds } from './baseline-thresholds.js';
import { type LnWindow, middleS } from './ln-windows.js';
import { medianOf } from './median.js';
import type { Spreads } from './spreads.js';

const { sharedShare, driftSd, slopeSd } = baselineThresholds.covariance;

/** A symmetric tridiagonal matrix by its diagonal and the entries beside it (one fewer). */
export interface Tridiagonal {
  readonly diagonal: Float64Array;
  readonly beside: Float64Array;
}

/** What windows have in common, each with its variance: the run's own level, a drift, an error of the slope. */
export interface SharedTerm {
  readonly column: Float64Array;
  readonly variance: number;
}

/**
 * Σ of within-runner.md, stretch rule 4, as parts that can be worked with in linear time:
 * Σ = sW²·(0.7·A + 0.3·I) + Σ over the terms of variance·column·columnᵀ, where A is first-order autoregressive over
 * irregular times. A⁻¹ is tridiagonal, and so is `core` = 0.7·I + 0.3·A⁻¹, with (0.7·A + 0.3·I)⁻¹ = (I − 0.7·core⁻¹) / 0.3.
 */
export interface WindowCovariance {
  readonly core: Tridiagonal;
  readonly withinVariance: number;
  readonly terms: readonly SharedTerm[];
}

/** Returns the covariance of windows in order of time, at least one of them. */
export function windowCovariance(windows: readonly LnWindow[], spreads: Spreads): WindowCovariance {
  const middles = Float64Array.from(windows, middleS);
  const midRunS = (middles[0] + middles[middles.length - 1]) / 2;
  const middleX = medianOf(Float64Array.from(windows, ({ x }) => x));
  return {
    core: coreOf(middles, spreads.correlation),
    withinVariance: spreads.withinSd ** 2,
    terms: [
      { column: new Float64Array(windows.length).fill(1), variance: spreads.betweenSd ** 2 },
      { column: middles.map((atS) => (atS - midRunS) / 3600), variance: driftSd ** 2 },
      { column: Float64Array.from(windows, ({ x }) => x - middleX), variance: slopeSd ** 2 },
    ],
  };
}

/** 0.7·I + 0.3·A⁻¹, for a correlation per minute. */
function coreOf(middles: Float64Array, correlation: number): Tridiagonal {
  const white = 1 - sharedShare;
  const diagonal = new Float64Array(middles.length).fill(sharedShare + white);
  const beside = new Float64Array(Math.max(0, middles.length - 1));
  for (let k = 0; k < beside.length; k++) {
    const kept = correlation ** ((middles[k + 1] - middles[k]) / 60);
    const lost = 1 - kept * kept;
    diagonal[k] += (white * kept * kept) / lost;
    diagonal[k + 1] += (white * kept * kept) / lost;
    beside[k] = (-white * kept) / lost;
  }
  return { diagonal, beside };
}
