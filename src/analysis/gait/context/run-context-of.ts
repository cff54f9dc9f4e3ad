import type { Activity } from '../../activity/activity.js';
import type { Window } from '../gait-analysis.js';
import type { RunContext } from '../run-context.js';
import type { RunSamples } from '../run-samples.js';
import type { TrackedRun } from '../timeline.js';
import { cadenceDropouts } from './cadence-dropouts.js';
import { lateRunDrift } from './drift.js';
import { hillStretches } from './hills.js';
import { changesOfPace } from './intervals.js';
import { smoothedSeconds } from './smoothing.js';
import { recordingGaps, watchPauses } from './stops-and-gaps.js';
import { walkBreaks } from './walk-breaks.js';

/**
 * Returns what happened in a run that changes how its steps are read: hills, intervals, walks, stops, holes in the recording,
 * steps that were not counted, averaging by the watch, and how cadence changed from beginning to end. Seconds, metres,
 * m/s, spm, per cent. Never throws for a well-formed activity. Linear in the number of samples.
 */
export function runContext(
  activity: Activity,
  run: RunSamples,
  tracked: TrackedRun,
  windows: readonly Window[],
): RunContext {
  const { motion } = tracked.timeline;
  const drift = lateRunDrift(activity, windows);
  const smoothedS = smoothedSeconds(activity, run, motion);
  return {
    hills: hillStretches(windows),
    ...changesOfPace(activity, run, tracked),
    ...(drift && { drift }),
    walkBreaks: walkBreaks(run, motion),
    pauses: watchPauses(activity),
    gaps: recordingGaps(activity, run),
    cadenceDropouts: cadenceDropouts(run, motion),
    ...(smoothedS && { smoothedS }),
  };
}
