import type { ActivityWarning } from './activity.js';

/** An interval counts as irregular when it is this far from the median, in median intervals. */
const irregular = 0.5;
/** Share of irregular intervals from which a file is called smart-recorded; a dropped sample here and there is less. */
const smartShare = 0.1;

/** Median seconds between samples; NaN with fewer than two. */
export function recordingIntervalS(timeS: Float64Array): number {
  const intervals = intervalsOf(timeS).sort();
  return intervals.length === 0 ? NaN : intervals[intervals.length >> 1];
}

/** The warning for a file whose samples are not evenly spaced: averages must be weighted by time. */
export function smartRecordingWarnings(timeS: Float64Array, intervalS: number): ActivityWarning[] {
  const intervals = intervalsOf(timeS);
  let odd = 0;
  for (let i = 0; i < intervals.length; i++) {
    if (Math.abs(intervals[i] - intervalS) > irregular * intervalS) odd++;
  }
  if (odd <= smartShare * intervals.length) return [];
  return [
    {
      code: 'smartRecording',
      message: `The watch recorded at uneven times, about every ${Number(intervalS.toFixed(1))} s. Set data recording to "every second" for a finer picture.`,
    },
  ];
}

function intervalsOf(timeS: Float64Array): Float64Array {
  const intervals = new Float64Array(Math.max(0, timeS.length - 1));
  for (let i = 0; i < intervals.length; i++) intervals[i] = timeS[i + 1] - timeS[i];
  return intervals;
}
