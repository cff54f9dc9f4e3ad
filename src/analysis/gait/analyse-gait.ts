import type { Activity } from '../activity/activity.js';
import { cadenceAverages } from './cadence-averages.js';
import { confidenceOf } from './confidence.js';
import { cutWindows } from './cut-windows.js';
import { expectationFor } from './expectation.js';
import { lengthS } from './find-stretches.js';
import type { Expectation, GaitAnalysis, Runner, Window } from './gait-analysis.js';
import { judgeWindow } from './judge-window.js';
import { judgedRun } from './judged-run.js';
import { lostPositions } from './lost-positions.js';
import { WindowMeter } from './measure-window.js';
import { levelStretches, levelWindows, populationStretches, runLevel } from './population-stretches.js';
import { runSamples, type RunSamples } from './run-samples.js';
import { runningSpreads } from './running-spreads.js';
import { methodVersion, thresholds } from './thresholds.js';
import { timeShares, unjudgedTime } from './time-shares.js';
import { trackRun, type TrackedRun } from './timeline.js';

/**
 * Analyses how a runner stepped: where in the run cadence was low and steps were long for that speed and height, and how
 * sure that is. Never throws for a well-formed activity; what cannot be known is undefined, and a run that cannot be
 * judged gets the level `unknown` with its reasons. Times in seconds from the start, distances in metres, cadence in
 * steps per minute of both feet. Linear in the number of samples. Evidence sections 1 to 3.
 */
export function analyseGait(activity: Activity, runner: Runner): GaitAnalysis {
  const run = runSamples(activity);
  const tracked = trackRun(activity, run);
  const expectation = expectationFor(runner, activity);
  const windows = judgedWindows(run, tracked, lostPositions(activity, run), expectation);
  const { timeline } = tracked;
  const time = timeShares(activity, run, timeline.motion);
  const distanceM = run.samples === 0 ? NaN : run.distanceM[run.samples - 1];
  return {
    methodVersion,
    thresholds,
    ...(!Number.isNaN(distanceM) && { distanceM }),
    elapsedTimeS: activity.elapsedTimeS,
    movingTimeS: time.runningS + time.walkingS,
    time,
    cadenceScale: activity.cadenceScale,
    expectation,
    ...runningSpreads(run, timeline.motion, {
      speedMps: run.speedMps,
      cadenceSpm: run.cadenceSpm,
      stepLengthM: timeline.stepLengthM,
    }),
    ...verdictOf(activity, run, { expectation, time, windows }),
    windows,
    timeline,
    cadenceAverages: cadenceAverages(activity, run, timeline.motion),
  };
}

function judgedWindows(
  run: RunSamples,
  tracked: TrackedRun,
  lost: Uint8Array,
  expectation: Expectation,
): Window[] {
  const { timeline, accelerating } = tracked;
  const meter = new WindowMeter(run, timeline.gradePct, lost);
  return cutWindows(run, { motion: timeline.motion, accelerating }).map((cut) =>
    judgeWindow(cut, meter.measure(cut), expectation),
  );
}

type Verdict = Omit<
  GaitAnalysis,
  | 'methodVersion'
  | 'thresholds'
  | 'distanceM'
  | 'elapsedTimeS'
  | 'movingTimeS'
  | 'time'
  | 'expectation'
  | 'windows'
  | 'timeline'
>;

/** What follows from the windows: the run as a whole, its stretches, its level and how sure that is. */
function verdictOf(
  activity: Activity,
  { hasSpeed, hasCadence }: RunSamples,
  { expectation, time, windows }: Pick<GaitAnalysis, 'expectation' | 'time' | 'windows'>,
): Verdict {
  const judged = windows.filter(({ unjudged }) => unjudged === undefined);
  const judgedS = lengthS(judged);
  const found = levelStretches(windows);
  const level = runLevel(found, judgedS);
  const unjudged = unjudgedTime(activity, time, windows);
  const { runningS } = time;
  const { confidence, reasons } = confidenceOf({
    activity,
    expectation,
    hasSpeed,
    hasCadence,
    level,
    judged,
    levelWindows: levelWindows(found, level),
    runningS,
    unjudged,
  });
  return {
    ...judgedRun(judged, expectation),
    judgedS,
    judgedShare: runningS > 0 ? Math.min(1, judgedS / runningS) : 0,
    unjudged,
    stretches: level === 'unknown' ? [] : populationStretches(found, expectation, confidence),
    level,
    confidence,
    reasons,
  };
}
