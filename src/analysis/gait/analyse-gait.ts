import type { Activity } from '../activity/activity.js';
import { confidenceOf } from './confidence.js';
import type { GaitAnalysis, Runner } from './gait-analysis.js';
import { runLevel } from './run-level.js';
import { findStretches, stretchOf } from './stretches.js';
import { cadenceAveragesOf, expectationOf, judgedMedians, runningSpreads } from './summary.js';
import { methodVersion, thresholds } from './thresholds.js';
import { timeSharesOf, unjudgedTimes } from './time-shares.js';
import { timelineOf } from './timeline.js';
import { windowsOf } from './windows.js';

/**
 * Judges the cadence and step length of a run against what runners of that height take at that speed (evidence,
 * sections 1–3). Never throws for an Activity that keeps the promises of its type: a run without cadence, speed or
 * running is `unknown`, with its reasons. Linear in the samples.
 */
export function analyseGait(activity: Activity, runner: Runner): GaitAnalysis {
  const judged = timelineOf(activity);
  const expectation = expectationOf(activity, runner.heightM);
  const windows = windowsOf(judged, expectation);
  const time = timeSharesOf(judged);
  const judgedS = windows.reduce(
    (sum, window) => (window.unjudged ? sum : sum + window.endS - window.startS),
    0,
  );
  const found = findStretches(windows);
  const level = runLevel(found, judgedS);
  const facts = { activity, expectation, windows, level, judgedS, runningS: time.runningS };
  const { confidence, reasons } = confidenceOf(facts);
  const { timeline } = judged;
  return {
    methodVersion,
    thresholds,
    distanceM: coveredM(timeline.distanceM),
    elapsedTimeS: activity.elapsedTimeS,
    movingTimeS: time.runningS + time.walkingS,
    time,
    cadenceScale: activity.cadenceScale,
    expectation,
    ...runningSpreads(judged),
    ...judgedMedians(windows, expectation),
    judgedS,
    judgedShare: time.runningS > 0 ? Math.min(1, judgedS / time.runningS) : 0,
    unjudged: unjudgedTimes(windows, time),
    windows,
    stretches: found.chains.map((chain) => stretchOf(chain, confidence)),
    level,
    confidence,
    reasons,
    timeline,
    cadenceAverages: cadenceAveragesOf(activity, judged),
  };
}

/** From the first to the last place that is known, metres; 0 when none is. */
function coveredM(distanceM: Float64Array): number {
  const first = distanceM.findIndex((value) => !Number.isNaN(value));
  const last = distanceM.findLastIndex((value) => !Number.isNaN(value));
  return first < 0 ? 0 : distanceM[last] - distanceM[first];
}
