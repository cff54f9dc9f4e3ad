import type { ActivityWarning, ChannelName, Pause } from './activity.js';
import { ActivityError } from './activity-error.js';
import { chooseSources, type ChosenSources } from './choose-source.js';
import { cleanTimes, type CleanTimes } from './clean-time.js';
import { haversineM } from './haversine.js';
import { findPauses } from './pauses.js';
import { pairedPositions, type Positions } from './positions.js';
import { recordingIntervalS, smartRecordingWarnings } from './recording-interval.js';
import type { Recording } from './recording.js';
import { gapWarnings } from './silent-gaps.js';
import { timingOf, type Timing } from './timing.js';

/** A stated start up to this long before the first sample is second 0, s; a larger lead is another clock. */
const startLeadS = 60;

/** A recording on one time axis, one source per channel, not yet interpreted. */
export interface SampledRecording {
  readonly startTimeMs: number;
  readonly intervalS: number;
  readonly timing: Timing;
  readonly pauses: readonly Pause[];
  readonly found: ChosenSources;
  /** Absent without a single position. */
  readonly positions?: Positions;
  readonly watchMotion?: Uint8Array;
  readonly warnings: readonly ActivityWarning[];
}

/**
 * Puts times in order, lays every column on them, takes one source per channel and finds the pauses.
 *
 * @throws ActivityError `noTime` or `damaged` when there are fewer than two samples with a time.
 */
export function sampleRecording(recording: Recording): SampledRecording {
  const times = cleanTimes(recording.timeMs);
  if (times.timeMs.length < 2) throw new ActivityError('damaged', 'This recording holds a single sample.');
  const startTimeMs = startOf(recording.startTimeMs, times.timeMs[0]);
  const timeS = times.timeMs.map((time) => (time - startTimeMs) / 1000);
  const found = chooseSources(recording.columns, times);
  const valuesOf = (channel: ChannelName) => found.chosen.get(channel)?.values;
  const positions = pairedPositions(valuesOf('latitudeDeg'), valuesOf('longitudeDeg'));
  const intervalS = recordingIntervalS(timeS);
  const movedM = movedBetween(valuesOf('distanceM'), positions);
  const pauses = findPauses(recording.timerEvents, startTimeMs, { timeS, intervalS, movedM });
  return {
    startTimeMs,
    intervalS,
    timing: timingOf(timeS, pauses, intervalS),
    pauses,
    found,
    positions,
    watchMotion: recording.watchMotion && onSamples(recording.watchMotion, times),
    warnings: [
      ...times.warnings,
      ...found.warnings,
      ...smartRecordingWarnings(timeS, intervalS),
      ...gapWarnings(pauses),
    ],
  };
}

function startOf(statedMs: number | undefined, firstMs: number): number {
  if (statedMs === undefined || !(statedMs <= firstMs)) return firstMs;
  return firstMs - statedMs <= startLeadS * 1000 ? statedMs : firstMs;
}

/** How far the runner came from one sample to the next: by the file's distance, else by its positions. */
function movedBetween(distanceM: Float64Array | undefined, positions: Positions | undefined) {
  return (index: number): number => {
    const moved = distanceM ? distanceM[index + 1] - distanceM[index] : NaN;
    if (!Number.isNaN(moved) || !positions) return moved;
    const { latitudeDeg, longitudeDeg } = positions;
    return haversineM(
      latitudeDeg[index],
      longitudeDeg[index],
      latitudeDeg[index + 1],
      longitudeDeg[index + 1],
    );
  };
}

function onSamples(marks: Uint8Array, times: CleanTimes): Uint8Array {
  const motion = new Uint8Array(times.timeMs.length);
  for (let k = 0; k < times.record.length; k++) motion[times.sample[k]] = marks[times.record[k]] ?? 0;
  return motion;
}
