/** Channels whose mean means nothing: the first value of a point stands for it. */
const firstValueChannels = new Set(['latitudeDeg', 'longitudeDeg', 'motion', 'distanceM']);

/** Where each point begins in the samples; `points + 1` indices. */
export interface Buckets {
  readonly timeS: number[];
  readonly firstSample: Int32Array;
}

/** A part of a run, seconds since its start; all of it where nothing is said. */
export interface TimeRange {
  readonly fromS?: number;
  readonly toS?: number;
}

/** Cuts a time of a run into at most `points` equal parts, for charts. Linear in the samples. */
export function bucketsOf(
  timeS: Float64Array,
  points: number,
  { fromS = 0, toS = Infinity }: TimeRange = {},
): Buckets {
  const last = timeS.length > 0 ? timeS[timeS.length - 1] : 0;
  const end = Math.min(toS, last);
  let sample = firstAtOrAfter(timeS, fromS);
  // What happens at the very end belongs to the last point.
  const endSample = toS >= last ? timeS.length : firstAtOrAfter(timeS, toS);
  const count = Math.max(0, Math.min(points, endSample - sample));
  const width = end > fromS && count > 0 ? (end - fromS) / count : 1;
  const firstSample = new Int32Array(count + 1);
  const middles: number[] = [];
  for (let bucket = 0; bucket < count; bucket++) {
    firstSample[bucket] = sample;
    const bucketEnd = bucket === count - 1 ? Infinity : fromS + (bucket + 1) * width;
    while (sample < endSample && timeS[sample] < bucketEnd) sample++;
    middles.push(Math.round((fromS + (bucket + 0.5) * width) * 10) / 10);
  }
  firstSample[count] = endSample;
  return { timeS: middles, firstSample };
}

function firstAtOrAfter(timeS: Float64Array, atS: number): number {
  const found = timeS.findIndex((time) => time >= atS);
  return found < 0 ? timeS.length : found;
}

/** One value per bucket: the mean of what was measured in it, null where nothing was. */
export function decimate(channel: string, values: Float64Array, buckets: Buckets): (number | null)[] {
  const takeFirst = firstValueChannels.has(channel);
  const points: (number | null)[] = [];
  for (let bucket = 0; bucket + 1 < buckets.firstSample.length; bucket++) {
    points.push(pointOf(values, buckets.firstSample[bucket], buckets.firstSample[bucket + 1], takeFirst));
  }
  return points;
}

function pointOf(values: Float64Array, from: number, to: number, takeFirst: boolean): number | null {
  let sum = 0;
  let count = 0;
  for (let index = from; index < to; index++) {
    if (!Number.isFinite(values[index])) continue;
    sum += values[index];
    count++;
    if (takeFirst) break;
  }
  return count === 0 ? null : Number((sum / count).toPrecision(takeFirst ? 9 : 6));
}
