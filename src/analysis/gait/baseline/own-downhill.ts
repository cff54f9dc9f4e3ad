import type { RunSteps, StepStatistics } from '../own-baseline.js';
import type { HillStretch } from '../run-context.js';
import { baselineThresholds } from './baseline-thresholds.js';
import { chooseHistory, inOrder } from './choose-history.js';
import { type BaselineFit, fitBaseline } from './fit-baseline.js';
import { middleS } from './ln-windows.js';
import { lineCadenceSpm } from './own-stretch.js';
import type { OwnWindow } from './own-windows.js';
import { ofBand, type RunIdentity } from './run-steps.js';
import { stepStatistics } from './step-statistics.js';
import { meanShift } from './whole-run.js';

const { downhill: rule, runs: limits } = baselineThresholds;

/** This run's downhill windows, and the line of the runner's earlier ones. */
export interface DownhillComparison {
  readonly windows: readonly OwnWindow[];
  /** Undefined with fewer than three earlier runs that went downhill. */
  readonly fit?: BaselineFit;
}

/**
 * Prepares the comparison of downhill running with the same runner's earlier downhill running, on the same surface, after
 * the last lasting step, without the runs that are odd on the level.
 */
export function downhillComparison(
  windows: readonly OwnWindow[],
  earlier: readonly RunSteps[],
  identity: RunIdentity,
): DownhillComparison {
  const { odd, step } = chooseHistory(earlier, identity);
  const oddStarts = new Set(odd.map(({ startTimeMs }) => startTimeMs));
  const runs = inOrder(earlier, identity)
    .filter(({ startTimeMs }) => !oddStarts.has(startTimeMs))
    .filter(({ startTimeMs }) => startTimeMs >= (step?.sinceMs ?? -Infinity))
    .flatMap(({ downhill }): StepStatistics[] => (downhill ? [downhill] : []))
    .slice(-limits.max);
  const fit = runs.length >= limits.min ? fitBaseline(runs) : undefined;
  return { windows: ofBand(windows, 'downhill'), ...(fit && { fit }) };
}

/**
 * Returns a hill stretch with the runner's own comparison where there is one: downhill, at least 90 s of it in windows,
 * and at least three earlier runs that went downhill. `possible` when the mean is below 97 % of the own expectation by more
 * than 2.5 standard errors (of runs, of windows and of the line itself).
 */
export function ownDownhill(hill: HillStretch, { windows, fit }: DownhillComparison): HillStretch {
  if (!fit || hill.direction !== 'downhill') return hill;
  const inside = windows.filter((window) => middleS(window) >= hill.startS && middleS(window) <= hill.endS);
  const lengthS = inside.reduce((sum, { startS, endS }) => sum + endS - startS, 0);
  if (lengthS < rule.minS) return hill;
  const statistics = stepStatistics(inside);
  const { shift, z } = meanShift(statistics, fit);
  return {
    ...hill,
    own: {
      expectedCadenceSpm: lineCadenceSpm(fit, hill.speedMps),
      z,
      level: shift < Math.log(rule.maxRatio) && z < rule.maxZ ? 'possible' : 'none',
    },
  };
}
