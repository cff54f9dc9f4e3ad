import type { StepStatistics, Surface, WholeRunShift } from '../own-baseline.js';
import { baselineThresholds } from './baseline-thresholds.js';
import { type BaselineFit, lineVariance, meanVariance } from './fit-baseline.js';
import { meanResidual } from './spreads.js';

const { wholeRun: rule, runToRun } = baselineThresholds;

/** How far the mean of a run lies above the runner's line, ln cadence, and that in standard errors. */
export interface MeanShift {
  readonly shift: number;
  readonly z: number;
}

/**
 * Returns how a run as a whole compares with the line of the runs before it. Runs go together from one to the next, so a
 * third of what the `last` run was off the line is expected of this one; without it, nothing is. `shift` is against
 * the line itself, `z` against what is expected. within-runner.md, whole-run rule; the use of `last` is our own.
 */
export function meanShift(run: StepStatistics, fit: BaselineFit, last?: StepStatistics): MeanShift {
  const shift = meanResidual(run, fit);
  const kept = last ? runToRun : 0;
  const expected = last ? kept * meanResidual(last, fit) : 0;
  const variance =
    (1 - kept * kept) * meanVariance(run, fit) + (1 - kept) ** 2 * lineVariance(fit, run.meanX);
  return { shift, z: (shift - expected) / Math.sqrt(variance) };
}

/**
 * Judges a run as a whole: `likely` when it and the run before it, `pair`, are both low against what was before the two;
 * `possible` when this run alone is clearly low. `pair` is empty when that cannot be compared. On a treadmill, where
 * one unchanged run in ten looks low alone (within-runner.md), two are needed for `possible`.
 */
export function wholeRunShift(run: MeanShift, pair: readonly MeanShift[], surface: Surface): WholeRunShift {
  const twoInARow = pair.length > 1 && pair.every(isLowForTwo);
  const alone = run.shift < Math.log(rule.maxRatio) && run.z < rule.maxZ;
  const isBelt = surface === 'treadmill';
  const isPossible = isBelt ? twoInARow : alone;
  return {
    changePct: 100 * Math.expm1(run.shift),
    z: run.z,
    level: twoInARow && !isBelt ? 'likely' : isPossible ? 'possible' : 'none',
    twoInARow,
  };
}

function isLowForTwo({ shift, z }: MeanShift): boolean {
  return shift < Math.log(rule.twoMaxRatio) && z < rule.twoMaxZ;
}
