import { deviceName } from '../../activity/device-name.js';
import type { Activity } from '../../activity/activity.js';
import { isIndoors } from '../../activity/indoors.js';
import { runStepsVersion, type RunSteps, type Surface } from '../own-baseline.js';
import { baselineThresholds } from './baseline-thresholds.js';
import type { GradeBand, OwnWindow } from './own-windows.js';
import { stepStatistics } from './step-statistics.js';

const { minWindows } = baselineThresholds;

/**
 * Where the file says that the run was; a road unless it names another place. A run whose speed the watch inferred had no
 * satellites and no pod: it is taken for one indoors, so that guessed speed never enters the baseline of the road.
 */
export function surfaceOf({ subSport, speedKind }: Pick<Activity, 'subSport' | 'speedKind'>): Surface {
  if (isIndoors({ subSport })) return 'treadmill';
  if (speedKind === 'inferred' && subSport !== 'trail' && subSport !== 'track') return 'treadmill';
  return subSport === 'trail' || subSport === 'track' ? subSport : 'road';
}

/** What names a run beside its windows. */
export type RunIdentity = Pick<RunSteps, 'startTimeMs' | 'surface' | 'device'>;

/** Returns what names a run for comparisons: when, where and with which watch. */
export function runIdentity(
  activity: Pick<Activity, 'startTimeMs' | 'subSport' | 'speedKind' | 'device'>,
): RunIdentity {
  return {
    startTimeMs: activity.startTimeMs,
    surface: surfaceOf(activity),
    device: deviceName(activity.device),
  };
}

/**
 * Returns what a run leaves behind for the runner's later ones: statistics of its level and of its downhill windows, each
 * where there are enough of them. Undefined when there are enough of neither.
 */
export function runSteps(identity: RunIdentity, windows: readonly OwnWindow[]): RunSteps | undefined {
  const level = ofBand(windows, 'level');
  const downhill = ofBand(windows, 'downhill');
  const hasLevel = level.length >= minWindows.level;
  const hasDownhill = downhill.length >= minWindows.downhill;
  if (!hasLevel && !hasDownhill) return undefined;
  const { startTimeMs, surface, device } = identity;
  return {
    version: runStepsVersion,
    startTimeMs,
    surface,
    device,
    ...(hasLevel && { level: stepStatistics(level) }),
    ...(hasDownhill && { downhill: stepStatistics(downhill) }),
  };
}

/** Returns the windows of one band, in their order. */
export function ofBand(windows: readonly OwnWindow[], band: GradeBand): OwnWindow[] {
  return windows.filter((window) => window.band === band);
}
