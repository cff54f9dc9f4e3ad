import type { Activity } from '../src/analysis/activity/activity.js';
import { analyseGait } from '../src/analysis/gait/analyse-gait.js';
import type { GaitAnalysis } from '../src/analysis/gait/gait-analysis.js';
import type { RunSteps } from '../src/analysis/gait/own-baseline.js';
import { activityOf } from '../synth/activity-of.js';
import { type ChangedPiece, withChangedSteps } from '../synth/changed-steps.js';
import { drawnRunner, drawnWithin, noiseOfRun, runOffsets } from '../synth/drawn-runner.js';
import { type ConditionName, runConditions, runUnder } from '../synth/run-conditions.js';
import { type Chance, seededChance } from '../synth/seeded-chance.js';
import type { SyntheticRun } from '../synth/synthetic-run.js';

/** A runner with earlier runs, and the next one, as whole recordings. */
export interface FileHistory {
  readonly heightM: number;
  readonly earlier: readonly RunSteps[];
  /** Makes the next run, with a piece of it changed or not; the same but for that each time. */
  readonly nextRun: (piece?: ChangedPiece) => SyntheticRun;
}

/** The 33 runners of the evidence ran at 2.3–3.9 m/s. */
const usualSpeedMps = { min: 2.3, max: 3.9 };
const easy: ConditionName = 'easy, every second';
/** What a runner does on some days only; the other conditions are the runner's watch, which stays the same. */
const someDays: readonly ConditionName[] = ['intervals', 'hills'];
const dayMs = 24 * 3600 * 1000;
const firstRunMs = Date.UTC(2025, 0, 1, 7);
/** Between runs, ln; own choice. */
const runSpeedSd = 0.05;

export interface HistoryPlan {
  readonly seed: number;
  readonly condition: ConditionName;
  readonly earlierRuns: number;
  readonly durationS: number;
}

/** Draws a runner under a condition and analyses the earlier runs for what they leave behind. */
export function fileHistory({ seed, condition, earlierRuns, durationS }: HistoryPlan): FileHistory {
  const chance = seededChance(seed);
  const drawn = drawnRunner(chance, { usualSpeedMps: drawnWithin(chance, usualSpeedMps) });
  const offsets = runOffsets(chance, drawn, earlierRuns + 1);
  const { heightM } = drawn.runner;
  const makeRun = (day: number, kindName: ConditionName, piece?: ChangedPiece): SyntheticRun => {
    const dayChance = seededChance(seed * 31 + day);
    const kind = runConditions[kindName];
    const speedMps = drawn.usualSpeedMps * Math.exp(runSpeedSd * dayChance.normal());
    const segments = kind.segments(dayChance, { durationS, speedMps });
    return runUnder(kind, {
      segments: piece ? withChangedSteps(segments, piece) : segments,
      runner: drawn.runner,
      noise: noiseOfRun(dayChance, drawn),
      runOffset: offsets[day],
      startTimeMs: firstRunMs + 2 * day * dayMs,
      seed: seed * 101 + day,
    });
  };
  const earlier = Array.from({ length: earlierRuns }, (_, day) => {
    const kind = someDays.includes(condition) && day % 3 !== 0 ? easy : condition;
    return analyseGait(activityOf(makeRun(day, kind)), { heightM }).steps;
  });
  return {
    heightM,
    earlier: earlier.flatMap((steps) => steps ?? []),
    nextRun: (piece) => makeRun(earlierRuns, condition, piece),
  };
}

/** Analyses a run against the history, as a report would. */
export function analysedNext({ heightM, earlier }: FileHistory, activity: Activity): GaitAnalysis {
  return analyseGait(activity, { heightM, earlier });
}

/** Where a piece begins that lies within the run, with ten minutes before it; on the flat in a hilly run. */
export function pieceIn(
  chance: Chance,
  durationS: number,
  lengthS: number,
  condition: ConditionName,
): number {
  if (condition === 'hills') return 960;
  return 600 + Math.floor(chance.uniform() * (durationS - 1200 - lengthS));
}
