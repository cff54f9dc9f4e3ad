import type { Activity } from '../../activity/activity.js';
import type { Runner, Stretch } from '../gait-analysis.js';
import type { OwnBaseline, RunSteps } from '../own-baseline.js';
import { chooseHistory } from './choose-history.js';
import { aboutHistory, compareWindows } from './compare-windows.js';
import { type DownhillComparison, downhillComparison } from './own-downhill.js';
import { ownConfidence } from './own-confidence.js';
import { type OwnRun, ownWindows } from './own-windows.js';
import { runIdentity, runSteps } from './run-steps.js';

/** What the runner's own earlier runs say of a run, and what it leaves for later ones. */
export interface OwnComparison {
  readonly ownBaseline: OwnBaseline;
  /** With the basis `ownBaseline`, in order of time. */
  readonly stretches: readonly Stretch[];
  /** Undefined when the run has too few windows to tell later ones anything. */
  readonly steps?: RunSteps;
  /** For `ownDownhill`. */
  readonly downhill: DownhillComparison;
}

/**
 * Compares a run with the earlier runs of its runner on the same surface. Never throws; without earlier runs the
 * comparison says how many are missing. Linear in the number of samples.
 */
export function compareWithOwn(activity: Activity, runner: Runner, ownRun: OwnRun): OwnComparison {
  const identity = runIdentity(activity);
  const windows = ownWindows(ownRun);
  const earlier = runner.earlier ?? [];
  const steps = runSteps(identity, windows);
  const { hasSpeed, hasCadence } = ownRun.run;
  const confidence = ownConfidence(activity);
  const compared = compareWindows({ identity, windows, earlier, confidence });
  const about = aboutHistory(chooseHistory(earlier, identity), identity);
  const notMeasured = { state: 'notMeasured', ...about, level: 'unknown' } as const;
  return {
    ownBaseline: hasSpeed && hasCadence ? compared.ownBaseline : notMeasured,
    stretches: compared.stretches,
    ...(steps && { steps }),
    downhill: downhillComparison(windows, earlier, identity),
  };
}
