import { baselineThresholds } from './baseline-thresholds.js';
import { type Block, blockStatistics } from './block-statistics.js';
import type { BaselineFit } from './fit-baseline.js';
import { gapS, type LnWindow } from './ln-windows.js';
import { medianOf } from './median.js';
import { OutsideMedian } from './outside-median.js';
import { windowCovariance } from './window-covariance.js';

const { block: rule, runs } = baselineThresholds;

/**
 * Finds the blocks of 4 to 15 windows, given in order of time, that stand out below both the runner's own line and the
 * rest of their run: a generalised likelihood ratio with guards, the most significant block first, then those that do
 * not overlap; returned in order of time. Time grows with the number of windows and no faster, but for sorting them.
 * within-runner.md, stretch rule 5.
 */
export function findOwnStretches(windows: readonly LnWindow[], fit: BaselineFit): Block[] {
  if (windows.length < rule.minWindows + rule.minOutside) return [];
  const residuals = Float64Array.from(windows, ({ x, y }) => y - fit.intercept - fit.slope * x);
  const covariance = windowCovariance(windows, { ...fit, withinSd: noiseSd(residuals, fit) });
  const candidates = blockStatistics(residuals, covariance, {
    minWindows: rule.minWindows,
    maxWindows: Math.min(rule.maxWindows, windows.length - rule.minOutside),
    follows: (k) => gapS(windows[k - 1], windows[k]) <= rule.maxGapS,
  }).filter((block) => isSignificant(block, fit));
  const guard = guardOf(residuals, fit);
  return apart(candidates.filter(guard)).sort((a, b) => a.first - b.first);
}

/**
 * Runs of one runner differ in how much cadence varies (by 0.57 to 1.38): the spread of this run, by its median deviation,
 * which a stretch hardly moves, counts beside that of the earlier ones.
 */
function noiseSd(residuals: Float64Array, { withinSd }: BaselineFit): number {
  const centre = medianOf(residuals);
  const here = 1.4826 * medianOf(residuals.map((value) => Math.abs(value - centre)));
  const { earlierWorth } = rule;
  const variance =
    (earlierWorth * withinSd ** 2 + residuals.length * here ** 2) / (earlierWorth + residuals.length);
  return Math.sqrt(variance);
}

function isSignificant({ delta, se }: Block, fit: BaselineFit): boolean {
  const maxZ = fit.runs <= runs.few ? rule.maxZFewRuns : rule.maxZ;
  return delta < Math.log(rule.maxRatio) && delta / se < maxZ;
}

/**
 * The guards: with a part of the run's own offset taken out, the middle of the block is still below, and most of its
 * windows are, so that two wild windows make no stretch; and it lies below the runner's line itself.
 */
function guardOf(residuals: Float64Array, { withinSd, betweenSd }: BaselineFit): (block: Block) => boolean {
  const outside = new OutsideMedian(residuals);
  return ({ first, last }) => {
    const outsideCount = residuals.length - (last - first + 1);
    const share = betweenSd ** 2 / (betweenSd ** 2 + (rule.offsetWorth * withinSd ** 2) / outsideCount);
    const offset = share * outside.of(first, last);
    const inside = residuals.subarray(first, last + 1);
    const low = inside.filter((value) => value < offset - rule.lowBy);
    const middle = medianOf(inside);
    return (
      middle - offset < Math.log(rule.maxRatio) &&
      middle < Math.log(rule.maxRatioToLine) &&
      low.length >= rule.lowShare * inside.length
    );
  };
}

/** The most significant blocks that do not overlap. */
function apart(blocks: readonly Block[]): Block[] {
  const taken = new Set<number>();
  const kept: Block[] = [];
  for (const block of blocks.toSorted((a, b) => a.delta / a.se - b.delta / b.se)) {
    const places = Array.from({ length: block.last - block.first + 1 }, (_, k) => block.first + k);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(block);
  }
  return kept;
}
