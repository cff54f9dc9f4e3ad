import type { Activity } from '../activity/activity.js';
import { compareWithOwn } from './baseline/compare-with-own.js';
import { ownDownhill } from './baseline/own-downhill.js';
import { ownConfidence } from './baseline/own-confidence.js';
import { runContext } from './context/run-context-of.js';
import { runningDynamics } from './dynamics/running-dynamics-of.js';
import { dataQualityOf } from './quality/data-quality-of.js';
import { cadenceAverages } from './cadence-averages.js';
import { confidenceOf, type ConfidenceFacts } from './confidence.js';
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
  const lost = lostPositions(activity, run);
  const windows = judgedWindows(run, tracked, lost, expectation);
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
    ...findings(activity, runner, { run, tracked, lost, expectation, windows, time }),
    windows,
    timeline,
  };
}

/** What was prepared once for all findings. */
interface Prepared {
  readonly run: RunSamples;
  readonly tracked: TrackedRun;
  readonly lost: Uint8Array;
  readonly expectation: Expectation;
  readonly windows: Window[];
  readonly time: GaitAnalysis['time'];
}

/** What the run says: against other runners, against the runner's own runs, and what changes the reading of both. */
function findings(activity: Activity, runner: Runner, prepared: Prepared) {
  const { run, tracked, expectation, windows } = prepared;
  const { motion } = tracked.timeline;
  const own = compareWithOwn(activity, runner, prepared);
  const found = runContext(activity, run, tracked, windows);
  const context = { ...found, hills: found.hills.map((hill) => ownDownhill(hill, own.downhill)) };
  const dynamics = runningDynamics({ activity, run, motion, windows, expectation });
  const hasOwnComparison = own.ownBaseline.state === 'compared';
  const verdict = verdictOf(activity, prepared, { context, dynamics, hasOwnComparison });
  const averages = cadenceAverages(activity, run, motion);
  return {
    ...verdict,
    stretches: [...verdict.stretches, ...own.stretches].sort((a, b) => a.startS - b.startS),
    ownBaseline: own.ownBaseline,
    ownConfidence: hasOwnComparison ? ownConfidence(activity) : ('none' as const),
    ...(own.steps && { steps: own.steps }),
    context,
    ...(dynamics && { dynamics }),
    quality: dataQualityOf({
      runningS: prepared.time.runningS,
      unjudged: verdict.unjudged,
      activity,
      run,
      judgedShare: verdict.judgedShare,
      reasons: verdict.reasons,
      averages,
    }),
    cadenceAverages: averages,
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

type Verdict = Pick<
  GaitAnalysis,
  'judgedS' | 'judgedShare' | 'unjudged' | 'stretches' | 'level' | 'confidence' | 'reasons'
> &
  ReturnType<typeof judgedRun>;

/** What follows from the windows: the run as a whole, its stretches, its level and how sure that is. */
function verdictOf(
  activity: Activity,
  { run: { hasSpeed, hasCadence }, expectation, time, windows }: Prepared,
  besides: Pick<ConfidenceFacts, 'context' | 'dynamics' | 'hasOwnComparison'>,
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
    ...besides,
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
