import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { ActivityError } from '../analysis/activity/activity-error.js';
import type { Activity, ActivityFile, ReadOptions } from '../analysis/activity/activity.js';
import { readActivities } from '../analysis/activity/read-activities.js';
import { harmfulFailpoint } from '../platform/failpoint.js';
import type { AnalysisTask } from './analysis-task.js';
import type { RunFailure } from './run.entity.js';

/** An activity to be analysed, and its place in the file. */
export interface ChosenActivity {
  readonly activityIndex: number;
  readonly activity: Activity;
}

/** A stored file that was read. */
export interface RunFile {
  readonly outcome: ActivityFile['outcome'];
  readonly chosen: readonly ChosenActivity[];
}

/** A stored file that gives no run, with the reason that its runner reads. */
export interface UnusableFile {
  readonly failure: RunFailure;
}

/** A stored file that the storage did not give; a later try may. */
export interface UnreadableFile {
  /** What the system said. */
  readonly unreadable: string;
}

/**
 * Reads a stored file, checks that it is what was received, and returns the activities that the task is about, as the
 * runner corrected them. Blocks for as long as that takes: call it in an analysis process.
 */
export function readRunFile(task: AnalysisTask): RunFile | UnusableFile | UnreadableFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(task.path);
  } catch (error) {
    return whyUnread(error as NodeJS.ErrnoException, task);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length !== task.bytes || sha256 !== task.sha256) {
    return unusable('originalDamaged', 'The stored original of this run is damaged. Upload the file again.');
  }
  harmfulFailpoint('analysis.poison', bytes);
  try {
    return chooseActivities(bytes, task);
  } catch (error) {
    if (!(error instanceof ActivityError)) throw error;
    return { failure: { code: error.code, message: error.message, position: error.position } };
  }
}

/** Only a file that is not there, in a storage that is, is missing for good. */
function whyUnread(
  error: NodeJS.ErrnoException,
  { storageMarker }: AnalysisTask,
): UnusableFile | UnreadableFile {
  const isMissing = error.code === 'ENOENT' && existsSync(storageMarker);
  if (!isMissing) return { unreadable: error.message };
  return unusable('originalMissing', 'The stored original of this run is missing. Upload the file again.');
}

function unusable(code: string, message: string): UnusableFile {
  return { failure: { code, message } };
}

function chooseActivities(bytes: Uint8Array, task: AnalysisTask): RunFile | UnusableFile {
  const { activities, outcome } = readFor(bytes, task);
  const chosen = activities
    .map((activity, activityIndex) => ({ activity, activityIndex }))
    .filter(({ activityIndex }) => task.withSiblings || activityIndex === task.activityIndex);
  if (!task.corrections) return { outcome, chosen };
  const own = activities[task.activityIndex];
  if (!own) return { outcome, chosen };
  const corrected = readCorrected(bytes, task, own);
  if ('failure' in corrected) return corrected;
  return {
    outcome,
    chosen: chosen.map((one) =>
      one.activityIndex === task.activityIndex ? { ...one, activity: corrected } : one,
    ),
  };
}

/** A file without a run as it stands may hold one as its runner corrects it. */
function readFor(bytes: Uint8Array, task: AnalysisTask): ActivityFile {
  try {
    return readActivities(bytes, { nowMs: task.receivedAtMs });
  } catch (error) {
    if (!task.corrections || !(error instanceof ActivityError)) throw error;
    return readActivities(bytes, correctedOptions(task));
  }
}

/** The corrections may make another activity of the file unusable and move the rest, so that its start tells which it is. */
function readCorrected(bytes: Uint8Array, task: AnalysisTask, own: Activity): Activity | UnusableFile {
  try {
    const corrected = readActivities(bytes, correctedOptions(task)).activities.find(
      ({ startTimeMs }) => startTimeMs === own.startTimeMs,
    );
    return corrected ?? correctionUnusable(task, '.');
  } catch (error) {
    if (!(error instanceof ActivityError)) throw error;
    return correctionUnusable(task, `: ${error.message}`);
  }
}

const namesOfCorrections = { cadenceCounted: 'cadence', distanceM: 'distance', timeZone: 'time zone' };

function correctionUnusable({ corrections }: AnalysisTask, why: string): UnusableFile {
  const named = Object.entries(namesOfCorrections)
    .filter(([key]) => key in (corrections ?? {}))
    .map(([, name]) => `the ${name}`);
  const what = `With your correction of ${named.join(' and ')} this is no run any more`;
  return unusable('correctionUnusable', `${what}${why} Take the correction back or change it.`);
}

function correctedOptions({ corrections, receivedAtMs }: AnalysisTask): ReadOptions {
  return { ...corrections, nowMs: receivedAtMs };
}
