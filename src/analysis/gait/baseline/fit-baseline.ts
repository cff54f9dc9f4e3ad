import type { StepStatistics } from '../own-baseline.js';
import { baselineThresholds } from './baseline-thresholds.js';
import {
  effectiveCount,
  effectiveWindows,
  type Line,
  priorSpreads,
  type Spreads,
  spreadsOf,
} from './spreads.js';

const { slope: slopePrior, runToRun } = baselineThresholds;

/** The runner's own line with what it rests on. */
export interface BaselineFit extends Line, Spreads {
  readonly runs: number;
  /** Variance of the intercept and of the slope, and their covariance. */
  readonly interceptVariance: number;
  readonly slopeVariance: number;
  readonly covariance: number;
}

/** Line and spreads hang on each other; this often round, they no longer move. */
const rounds = 4;

/**
 * Fits ln cadence over x = ln(speed / 2.8 m/s) to earlier runs, each of which lies above or below the line as a whole:
 * random-intercept generalised least squares, from sufficient statistics alone, with a prior on the slope. Neighbouring
 * windows go together and count for less than as many single ones. Undefined without runs. within-runner.md, 2 and 3.
 */
export function fitBaseline(runs: readonly StepStatistics[]): BaselineFit | undefined {
  if (runs.length === 0) return undefined;
  let spreads: Spreads = priorSpreads;
  let fit = fitLine(runs, spreads);
  for (let round = 1; round < rounds; round++) {
    spreads = spreadsOf(runs, fit);
    fit = fitLine(runs, spreads);
  }
  return { ...fit, ...spreads, runs: runs.length };
}

/** Variance of the line at x: how sure the expectation itself is. */
export function lineVariance(fit: BaselineFit, x: number): number {
  return Math.max(0, fit.interceptVariance + 2 * x * fit.covariance + x * x * fit.slopeVariance);
}

type LineFit = Omit<BaselineFit, keyof Spreads | 'runs'>;

/** Solves the two normal equations: run means tell of intercept and slope, windows inside a run of the slope. */
function fitLine(runs: readonly StepStatistics[], spreads: Spreads): LineFit {
  const priorWeight = 1 / slopePrior.sd ** 2;
  let [ones, xs, ys] = [0, 0, 0];
  let [squares, products] = [priorWeight, priorWeight * slopePrior.mean];
  // Runs go together from one to the next, so that their mean is less sure than that of as many independent ones.
  const runsWorth = effectiveCount(runs.length, runToRun, 1) / runs.length;
  for (const run of runs) {
    const { meanX, meanY } = run;
    const weight = runsWorth / meanVariance(run, spreads);
    const inside = insideWeight(run, spreads);
    ones += weight;
    xs += weight * meanX;
    ys += weight * meanY;
    squares += weight * meanX * meanX + inside * run.sumXx;
    products += weight * meanX * meanY + inside * run.sumXy;
  }
  const determinant = ones * squares - xs * xs;
  return {
    intercept: (ys * squares - xs * products) / determinant,
    slope: (ones * products - xs * ys) / determinant,
    interceptVariance: squares / determinant,
    slopeVariance: ones / determinant,
    covariance: -xs / determinant,
  };
}

/** Variance of a run's mean around the line. */
export function meanVariance({ windows }: Pick<StepStatistics, 'windows'>, spreads: Spreads): number {
  const { withinSd, betweenSd, correlation } = spreads;
  return betweenSd ** 2 + withinSd ** 2 / effectiveWindows(windows, correlation);
}

/**
 * What a run's own spread of speeds tells of the slope, per unit of its sum of squares: less when both speed and
 * cadence wander slowly, since then they wander together by chance.
 */
function insideWeight({ windows, pairs, sumXx, lagXx }: StepStatistics, spreads: Spreads): number {
  const ofSpeed = pairs > 0 && sumXx > 0 ? Math.max(0, Math.min(1, lagXx / pairs / (sumXx / windows))) : 0;
  const together = ofSpeed * spreads.correlation;
  return (1 - together) / (1 + together) / spreads.withinSd ** 2;
}

/**
 * Returns the slope that the windows inside the runs tell, and its variance: run means, which a change of cadence or of
 * watch moves, have no part in it.
 */
export function insideSlope(runs: readonly StepStatistics[]): { slope: number; variance: number } {
  let weights = 1 / slopePrior.sd ** 2;
  let products = weights * slopePrior.mean;
  for (const run of runs) {
    const inside = insideWeight(run, priorSpreads);
    weights += inside * run.sumXx;
    products += inside * run.sumXy;
  }
  return { slope: products / weights, variance: 1 / weights };
}
