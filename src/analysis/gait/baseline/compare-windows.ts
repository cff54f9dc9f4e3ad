import type { Confidence, Stretch } from '../gait-analysis.js';
import type { LastingStep, OwnBaseline, OwnFit, RunSteps, StepStatistics } from '../own-baseline.js';
import { baselineThresholds } from './baseline-thresholds.js';
import { type ChosenHistory, chooseHistory } from './choose-history.js';
import { findOwnStretches } from './find-own-stretches.js';
import { type BaselineFit, fitBaseline } from './fit-baseline.js';
import { ownStretch } from './own-stretch.js';
import type { OwnWindow } from './own-windows.js';
import { ofBand, type RunIdentity } from './run-steps.js';
import { stepStatistics } from './step-statistics.js';
import { meanShift, wholeRunShift } from './whole-run.js';

const { minWindows, runs: limits, referenceMps, within } = baselineThresholds;

/** A run as it is compared. */
export interface RunToCompare {
  readonly identity: RunIdentity;
  /** In order of time, of all bands; see `own-windows.ts`. */
  readonly windows: readonly OwnWindow[];
  /** What earlier runs left behind, in any order; later ones are passed over. */
  readonly earlier: readonly RunSteps[];
  /** How sure a stretch of this run can be. */
  readonly confidence: Confidence;
}

/** The result; `stretches` have the basis `ownBaseline`. */
export interface WindowComparison {
  readonly ownBaseline: OwnBaseline;
  readonly stretches: readonly Stretch[];
}

/**
 * Compares a run with the runner's own earlier ones: stretches of fewer steps than usual at that speed, and the run as a
 * whole. Where there can be no judgement the state says why, and the level is `unknown`. within-runner.md.
 */
export function compareWindows(run: RunToCompare): WindowComparison {
  const history = chooseHistory(run.earlier, run.identity);
  const level = ofBand(run.windows, 'level');
  const about = aboutHistory(history, run.identity);
  const state = stateBeforeFit(level.length, history);
  if (state) return { ownBaseline: { state, ...about, level: 'unknown' }, stretches: [] };
  const fit = fitBaseline(history.runs.map((one) => one.level));
  if (!fit || fit.withinSd > within.noisySd) {
    return { ownBaseline: { state: 'noisy', ...about, level: 'unknown' }, stretches: [] };
  }
  const stretches = findOwnStretches(level, fit).map((block) =>
    ownStretch(level, block, fit, run.confidence),
  );
  const wholeRun = shiftOf(stepStatistics(level), fit, history, run.identity);
  // One low run alone can be chance more often than a flag may be: it is told, and counts when the next is like it.
  const levels = [...stretches.map((one) => one.level), wholeRun.twoInARow ? wholeRun.level : 'none'];
  const highest = (['likely', 'possible'] as const).find((one) => levels.includes(one)) ?? 'none';
  return {
    ownBaseline: { state: 'compared', ...about, fit: ownFit(fit, history), wholeRun, level: highest },
    stretches,
  };
}

function stateBeforeFit(windows: number, { runs, step }: ChosenHistory): OwnBaseline['state'] | undefined {
  if (windows < minWindows.level) return 'shortRun';
  if (runs.length >= limits.min) return undefined;
  return step ? 'newBaseline' : 'fewRuns';
}

type AboutHistory = Pick<OwnBaseline, 'surface' | 'runs' | 'missingRuns' | 'oddRuns' | 'otherDevice'> & {
  readonly lastingStep?: LastingStep;
};

/** What is said of the history whether or not there is a judgement. */
export function aboutHistory({ runs, odd, step }: ChosenHistory, identity: RunIdentity): AboutHistory {
  const isOther = ({ device }: RunSteps) =>
    device !== null && identity.device !== null && device !== identity.device;
  return {
    surface: identity.surface,
    runs: runs.length,
    missingRuns: Math.max(0, limits.min - runs.length),
    oddRuns: odd.length,
    ...(step && { lastingStep: step }),
    otherDevice: runs.length > 0 && runs.every(isOther),
  };
}

/**
 * The whole run. For two in a row the run before and this one are both compared with what was before the two, where that
 * is enough: else the first low run would have lowered what the second is held against. The run before may be one that
 * was set aside as odd: a second one like it is no accident.
 */
function shiftOf(run: StepStatistics, fit: BaselineFit, history: ChosenHistory, { surface }: RunIdentity) {
  const { newest, runs } = history;
  const before = runs.filter((one) => one !== newest).map(({ level }) => level);
  const fitBefore = before.length >= limits.min ? fitBaseline(before) : undefined;
  const pair = newest && fitBefore ? [newest.level, run].map((one) => meanShift(one, fitBefore)) : [];
  return wholeRunShift(meanShift(run, fit, runs[runs.length - 1].level), pair, surface);
}

/** The line as a report shows it. Speeds reach over nearly nine tenths of the windows of each run. */
function ownFit(fit: BaselineFit, { runs }: ChosenHistory): OwnFit {
  const reach = ({ meanX, sumXx, windows }: StepStatistics, sds: number) =>
    meanX + sds * Math.sqrt(sumXx / windows);
  const speedAt = (xs: readonly number[], choose: (...values: number[]) => number) =>
    referenceMps * Math.exp(choose(...xs));
  return {
    cadenceSpm: Math.exp(fit.intercept),
    slope: fit.slope,
    withinSd: fit.withinSd,
    betweenSd: fit.betweenSd,
    correlation: fit.correlation,
    minSpeedMps: speedAt(
      runs.map(({ level }) => reach(level, -1.5)),
      Math.min,
    ),
    maxSpeedMps: speedAt(
      runs.map(({ level }) => reach(level, 1.5)),
      Math.max,
    ),
  };
}
