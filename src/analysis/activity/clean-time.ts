import type { ActivityWarning } from './activity.js';
import { ActivityError } from './activity-error.js';
import { limits } from './limits.js';

/** 1990-01-01 UTC. The FIT epoch is one day earlier: a watch that never knew the date writes 1989. */
const earliestMs = Date.UTC(1990, 0, 1);
/** 2100-01-01 UTC. 32-bit FIT times end in 2126; nobody has run after today. */
const latestMs = Date.UTC(2100, 0, 1);
/**
 * A record further than this from the median time does not belong to the run. The longest gap of a real file
 * is 20 days, the jump of a damaged one 63 years; 60 days, ms.
 */
const farFromMedianMs = 60 * 86_400_000;
/** With fewer timed records than this share it is a drawn route that took a few points of a log along. */
const timedShare = 0.5;
/** Up to this share of records out of order is a fault of those records; more, and the whole file is shuffled. */
const fewOutOfOrder = 0.01;

/** The records of a file in order of time, one sample for each distinct time. */
export interface CleanTimes {
  /** UTC ms per sample, strictly increasing. */
  readonly timeMs: Float64Array;
  /** Index in the file of each kept record, in order of time; equal times stay in file order. */
  readonly record: Uint32Array;
  /** The sample that the record of the same place belongs to. */
  readonly sample: Uint32Array;
  readonly warnings: readonly ActivityWarning[];
}

/**
 * Turns times as written (UTC ms, NaN where missing, repeating, running backwards) into strictly increasing
 * ones. Records without a time, or with an impossible one, are left out. When at most 1 % of the records stand
 * out of order they are left out as well, since a clock was wrong for a moment; when more do, records were
 * written in another order than they were taken in, and all are sorted, keeping file order among equal times.
 *
 * @throws ActivityError `damaged` without records, `noTime` when most records have no time, or none a possible one.
 */
export function cleanTimes(timeMs: Float64Array): CleanTimes {
  if (timeMs.length === 0) {
    throw new ActivityError('damaged', 'This recording holds no samples.');
  }
  const warnings: ActivityWarning[] = [];
  const timed = timeMs.reduce((count, time) => count + (Number.isNaN(time) ? 0 : 1), 0);
  const possible = possibleRecords(timeMs, warnings);
  if (possible.length === 0 || timed < timedShare * timeMs.length) {
    const lack = timed === 0 ? 'This file has no times.' : 'Most points in this file have no usable time.';
    throw new ActivityError('noTime', `${lack} It may be a planned route; export the recorded run instead.`);
  }
  const ordered = capped(inOrder(timeMs, possible, warnings), warnings);
  return mergeEqual(timeMs, ordered, warnings);
}

/** Indices of records whose time can be true. */
function possibleRecords(timeMs: Float64Array, warnings: ActivityWarning[]): Uint32Array {
  const inRange = indicesWhere(timeMs.length, (i) => timeMs[i] >= earliestMs && timeMs[i] < latestMs);
  const median = medianTime(timeMs, inRange);
  const near = inRange.filter((i) => Math.abs(timeMs[i] - median) <= farFromMedianMs);
  const dropped = timeMs.length - near.length;
  if (dropped > 0) {
    warnings.push({
      code: 'impossibleTimes',
      message: `${countOf(dropped, 'record has', 'records have')} no time or an impossible one and ${dropped === 1 ? 'was' : 'were'} left out.`,
    });
  }
  return near;
}

function medianTime(timeMs: Float64Array, records: Uint32Array): number {
  if (isOrdered(timeMs, records)) return timeMs[records[records.length >> 1]];
  const times = Float64Array.from(records, (i) => timeMs[i]).sort();
  return times[times.length >> 1];
}

function isOrdered(timeMs: Float64Array, records: Uint32Array): boolean {
  for (let k = 1; k < records.length; k++) {
    if (timeMs[records[k]] < timeMs[records[k - 1]]) return false;
  }
  return true;
}

function inOrder(timeMs: Float64Array, records: Uint32Array, warnings: ActivityWarning[]): Uint32Array {
  if (isOrdered(timeMs, records)) return records;
  const kept = longestInOrder(timeMs, records);
  const out = records.length - kept.length;
  if (out <= Math.max(1, fewOutOfOrder * records.length)) {
    warnings.push({
      code: 'backwardTimes',
      message: `${countOf(out, 'record stands', 'records stand')} out of order of time and ${out === 1 ? 'was' : 'were'} left out.`,
    });
    return kept;
  }
  warnings.push({
    code: 'backwardTimes',
    message: `The file is not in order of time (${out} of ${records.length} records): it was sorted.`,
  });
  return records.slice().sort((a, b) => timeMs[a] - timeMs[b] || a - b);
}

/** The longest selection of records, in file order, whose times never fall (patience sorting, n log n). */
function longestInOrder(timeMs: Float64Array, records: Uint32Array): Uint32Array {
  const tails = new Uint32Array(records.length);
  const before = new Int32Array(records.length);
  let length = 0;
  for (let k = 0; k < records.length; k++) {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (timeMs[records[tails[middle]]] <= timeMs[records[k]]) low = middle + 1;
      else high = middle;
    }
    before[k] = low > 0 ? tails[low - 1] : -1;
    tails[low] = k;
    if (low === length) length++;
  }
  const kept = new Uint32Array(length);
  let k = tails[length - 1];
  for (let place = length - 1; place >= 0; place--) {
    kept[place] = records[k];
    k = before[k];
  }
  return kept;
}

function capped(records: Uint32Array, warnings: ActivityWarning[]): Uint32Array {
  if (records.length <= limits.samples) return records;
  warnings.push({
    code: 'tooManySamples',
    message: `The recording has ${records.length} samples; the first ${limits.samples} were used.`,
  });
  return records.subarray(0, limits.samples);
}

function mergeEqual(timeMs: Float64Array, record: Uint32Array, warnings: ActivityWarning[]): CleanTimes {
  const sample = new Uint32Array(record.length);
  const times = new Float64Array(record.length);
  let samples = 0;
  for (let k = 0; k < record.length; k++) {
    const time = timeMs[record[k]];
    if (samples === 0 || time !== times[samples - 1]) times[samples++] = time;
    sample[k] = samples - 1;
  }
  const merged = record.length - samples;
  if (merged > 0) {
    warnings.push({
      code: 'duplicateTimes',
      message: `${countOf(merged, 'record repeats', 'records repeat')} the time of another and ${merged === 1 ? 'was' : 'were'} merged with it.`,
    });
  }
  return { timeMs: times.subarray(0, samples), record, sample, warnings };
}

function indicesWhere(length: number, isWanted: (index: number) => boolean): Uint32Array {
  const indices = new Uint32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (isWanted(i)) indices[count++] = i;
  }
  return indices.subarray(0, count);
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
