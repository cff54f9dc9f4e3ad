import type { StepStatistics } from '../own-baseline.js';
import { baselineThresholds } from './baseline-thresholds.js';

const { within, between, correlation, covariance } = baselineThresholds;

/** The runner's line of ln cadence over x = ln(speed / 2.8 m/s). */
export interface Line {
  /** ln of cadence at 2.8 m/s. */
  readonly intercept: number;
  /** ln–ln. */
  readonly slope: number;
}

/** Standard deviations of ln cadence around the line, and the correlation of neighbouring windows. */
export interface Spreads {
  readonly withinSd: number;
  readonly betweenSd: number;
  readonly correlation: number;
}

/** What to assume of a runner of whom nothing is known. */
export const priorSpreads: Spreads = {
  withinSd: within.sd,
  betweenSd: between.sd,
  correlation: correlation.mean + correlation.added,
};

/** Sum of squared deviations of a run's windows from a line with this slope through its own means. */
function residualSquares({ sumXx, sumXy, sumYy }: StepStatistics, slope: number): number {
  return Math.max(0, sumYy - 2 * slope * sumXy + slope * slope * sumXx);
}

/** By how much a run's mean lies above the line. */
export function meanResidual({ meanX, meanY }: StepStatistics, { intercept, slope }: Line): number {
  return meanY - intercept - slope * meanX;
}

/**
 * Returns the spreads of runs around a line, each shrunk towards what is typical of runners, so that three runs give
 * something usable already. within-runner.md, stretch rule 3.
 */
export function spreadsOf(runs: readonly StepStatistics[], line: Line): Spreads {
  let variances = 0;
  let meanSquares = 0;
  for (const run of runs) {
    variances += residualSquares(run, line.slope) / Math.max(1, run.windows - 1);
    meanSquares += meanResidual(run, line) ** 2;
  }
  return {
    withinSd: Math.sqrt((within.worthRuns * within.sd ** 2 + variances) / (within.worthRuns + runs.length)),
    betweenSd: Math.sqrt(
      (between.worthRuns * between.sd ** 2 + meanSquares) / (between.worthRuns - 1 + runs.length),
    ),
    correlation: correlationOf(runs, line.slope),
  };
}

function correlationOf(runs: readonly StepStatistics[], slope: number): number {
  let pairs = 0;
  let products = 0;
  let squares = 0;
  let windows = 0;
  for (const run of runs) {
    pairs += run.pairs;
    products += run.lagYy - 2 * slope * run.lagXy + slope * slope * run.lagXx;
    squares += residualSquares(run, slope);
    windows += run.windows;
  }
  const measured = pairs > 0 && squares > 0 ? products / pairs / (squares / windows) : correlation.mean;
  const worth = correlation.worthWindows;
  const shrunk = (worth * correlation.mean + pairs * measured) / (worth + pairs) + correlation.added;
  return Math.min(correlation.max, Math.max(correlation.min, shrunk));
}

/** Returns how many independent windows so many neighbouring ones are worth for their mean. */
export function effectiveWindows(windows: number, neighbourCorrelation: number): number {
  return effectiveCount(windows, neighbourCorrelation, covariance.sharedShare);
}

/**
 * Returns how many independent values so many in a row are worth for their mean, when a part `sharedShare` of their
 * variance goes along from one to the next with correlation `rho`, below 1, and the rest is white.
 */
export function effectiveCount(count: number, rho: number, sharedShare: number): number {
  // Sum of (n - k)·ρ^k for k = 1 … n - 1, in closed form.
  const sum = (rho * (count * (1 - rho) - 1 + rho ** count)) / (1 - rho) ** 2;
  return count / (1 + (2 * sharedShare * sum) / count);
}
