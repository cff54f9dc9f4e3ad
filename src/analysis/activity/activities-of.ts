import type { Activity, ActivityFile, ActivityFormat, ReadOptions, SkippedPart } from './activity.js';
import { ActivityError } from './activity-error.js';
import { buildActivity } from './build-activity.js';
import { limits } from './limits.js';
import type { RecordedFile, Recording } from './recording.js';

/** The sport of a skipped part that names none. */
const unnamed = 'unknown';

/**
 * Builds every recording of a file; one that cannot be used does not take the others with it.
 *
 * @throws ActivityError when none is left: `noRunning` naming the sports found, or the first fault.
 */
export function activitiesOf(
  file: RecordedFile,
  format: ActivityFormat,
  options: ReadOptions = {},
): ActivityFile {
  const activities: Activity[] = [];
  const skipped: SkippedPart[] = [...file.skipped];
  const faults: ActivityError[] = [];
  for (const recording of file.recordings.slice(0, limits.activities)) {
    const built = tryBuild(recording, format, options);
    if (built instanceof ActivityError) {
      faults.push(built);
      skipped.push({ sport: recording.sport ?? unnamed, reason: built.message });
    } else {
      activities.push(built);
    }
  }
  if (activities.length === 0) throw nothingLeft(skipped, faults);
  const damaged = faults.some((fault) => fault.code === 'damaged');
  return { format, outcome: damaged ? 'partlyRead' : file.outcome, activities, skipped };
}

function tryBuild(
  recording: Recording,
  format: ActivityFormat,
  options: ReadOptions,
): Activity | ActivityError {
  try {
    return buildActivity(recording, format, options);
  } catch (error) {
    if (error instanceof ActivityError) return error;
    throw error;
  }
}

function nothingLeft(skipped: readonly SkippedPart[], faults: readonly ActivityError[]): ActivityError {
  const fault = faults.find(({ code }) => code !== 'noRunning');
  if (fault) return fault;
  const [only] = faults;
  if (only && skipped.length === 1) return only;
  const sports = [...new Set(skipped.map(({ sport }) => sport))].filter((sport) => sport !== unnamed);
  if (sports.length > 0) {
    return new ActivityError('noRunning', `This file holds no run. It holds: ${sports.join(', ')}.`);
  }
  return only ?? new ActivityError('damaged', skipped[0]?.reason ?? 'This file holds no recorded activity.');
}
