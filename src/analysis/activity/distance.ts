import type { Timing } from './timing.js';

/** A counter that falls below this share of what it showed began anew; a smaller fall is a correction. */
const restartedShare = 0.5;
/** No runner is faster, m/s; with the start below it says which first distance belongs to an earlier leg. */
const fastestMps = 12;
/** A first distance up to this is run before the first sample, m: 5 s of a late first record. */
const startM = 50;

/**
 * Makes a watch's distance count up from the start of this activity, metres, NaN where the file has none. A leg
 * of a longer event begins at what earlier legs ran: that is taken off. A counter that starts again at 0 (some
 * files count each lap) goes on from where it was; a small fall is held level, a single spike is left out.
 */
export function distanceFromStart(written: Float64Array, timeS: Float64Array): Float64Array {
  const distanceM = new Float64Array(written.length).fill(NaN);
  const known = indicesOfValues(written);
  if (known.length === 0) return distanceM;
  const first = written[known[0]];
  let offset = first > fastestMps * timeS[known[0]] + startM ? -first : 0;
  let reached = 0;
  let shownM = 0;
  for (let k = 0; k < known.length; k++) {
    const i = known[k];
    if (isSpike(written, timeS, known, k)) continue;
    if (shownM > startM && written[i] < shownM * restartedShare) offset = reached - written[i];
    shownM = written[i];
    reached = Math.max(reached, shownM + offset);
    distanceM[i] = reached;
  }
  return distanceM;
}

/** Far above the next value, which fits the one before: one wrong value. */
function isSpike(written: Float64Array, timeS: Float64Array, known: Uint32Array, k: number): boolean {
  if (k === 0 || k + 1 >= known.length) return false;
  const [before, at, after] = [known[k - 1], known[k], known[k + 1]];
  const couldRunM = fastestMps * (timeS[after] - timeS[before]);
  return written[after] >= written[before] && written[at] - written[after] > couldRunM;
}

/** Distance from speed held until the next sample, metres. For files that state speed and nothing else. */
export function distanceFromSpeed(speedMps: Float64Array, { weightS }: Timing): Float64Array {
  const distanceM = new Float64Array(speedMps.length);
  for (let i = 1; i < speedMps.length; i++) {
    const speed = Number.isNaN(speedMps[i - 1]) ? 0 : speedMps[i - 1];
    distanceM[i] = distanceM[i - 1] + speed * weightS[i - 1];
  }
  return distanceM;
}

/** Indices of the entries that are no NaN. */
export function indicesOfValues(values: Float64Array, from = 0, to = values.length): Uint32Array {
  const indices = new Uint32Array(Math.max(0, to - from));
  let count = 0;
  for (let i = from; i < to; i++) {
    if (!Number.isNaN(values[i])) indices[count++] = i;
  }
  return indices.subarray(0, count);
}
