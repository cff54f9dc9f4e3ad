import { earthRadiusM, haversineM, radians } from './haversine.js';
import type { Positions } from './positions.js';
import { piecesOf, type Timing } from './timing.js';

/**
 * Positions are averaged over this time to either side, s: GPS noise of 1 Hz tracks zigzags and makes distance
 * too long, while a runner's path hardly bends within 2 s.
 */
const smoothingS = 2;
/** A step faster than this is a jump of the receiver, m/s: no runner is faster than 12. */
const jumpMps = 12;
/** After so many positions that do not fit, the receiver has found itself again elsewhere. */
const jumpsUntilBelieved = 5;

/**
 * Distance run, metres, per sample: the length of the smoothed track, NaN before the first position and where
 * a sample has none. Jumps of the receiver and the way between two pieces (the watch was stopped) do not count.
 * On nine real runs whose watch states a distance it was 0.0 to 1.7 % shorter.
 */
export function distanceFromPositions(positions: Positions, timing: Timing): Float64Array {
  const distanceM = new Float64Array(timing.timeS.length).fill(NaN);
  let total = 0;
  for (const [from, to] of piecesOf(timing)) {
    const known = believablePositions(positions, timing.timeS, from, to);
    const { x, y } = smoothedPath(positions, timing.timeS, known);
    for (let k = 0; k < known.length; k++) {
      const movedM = k === 0 ? 0 : Math.hypot(x[k] - x[k - 1], y[k] - y[k - 1]);
      const lengthS = k === 0 ? 1 : timing.timeS[known[k]] - timing.timeS[known[k - 1]];
      if (movedM / lengthS <= jumpMps) total += movedM;
      distanceM[known[k]] = total;
    }
  }
  return distanceM;
}

/** Samples from `from` up to `to` whose position is near the one before, or is repeated by those after. */
function believablePositions(positions: Positions, timeS: Float64Array, from: number, to: number): number[] {
  const { latitudeDeg: latitude, longitudeDeg: longitude } = positions;
  const known: number[] = [];
  let strange = 0;
  for (let i = from; i < to; i++) {
    if (Number.isNaN(latitude[i])) continue;
    const last = known.at(-1);
    const far =
      last !== undefined &&
      haversineM(latitude[last], longitude[last], latitude[i], longitude[i]) >
        jumpMps * (timeS[i] - timeS[last]);
    strange = far ? strange + 1 : 0;
    if (far && strange < jumpsUntilBelieved) continue;
    strange = 0;
    known.push(i);
  }
  return known;
}

/** Metres east and north of the first position, each the mean of the positions within {@link smoothingS}. */
function smoothedPath(positions: Positions, timeS: Float64Array, known: readonly number[]) {
  const { east, north } = localPath(positions, known);
  const sumEast = runningSum(east);
  const sumNorth = runningSum(north);
  const x = new Float64Array(known.length);
  const y = new Float64Array(known.length);
  let first = 0;
  let last = 0;
  for (let k = 0; k < known.length; k++) {
    while (timeS[known[k]] - timeS[known[first]] > smoothingS) first++;
    while (last + 1 < known.length && timeS[known[last + 1]] - timeS[known[k]] <= smoothingS) last++;
    // The same number to both sides, so that the ends of a piece stay where they are.
    const reach = Math.min(k - first, last - k);
    const count = 2 * reach + 1;
    x[k] = (sumEast[k + reach + 1] - sumEast[k - reach]) / count;
    y[k] = (sumNorth[k + reach + 1] - sumNorth[k - reach]) / count;
  }
  return { x, y };
}

function localPath({ latitudeDeg, longitudeDeg }: Positions, known: readonly number[]) {
  const east = new Float64Array(known.length);
  const north = new Float64Array(known.length);
  for (let k = 1; k < known.length; k++) {
    const [before, at] = [known[k - 1], known[k]];
    const aroundTheWorld = Math.round((longitudeDeg[at] - longitudeDeg[before]) / 360) * 360;
    const middle = radians((latitudeDeg[at] + latitudeDeg[before]) / 2);
    const eastDeg = longitudeDeg[at] - longitudeDeg[before] - aroundTheWorld;
    east[k] = east[k - 1] + earthRadiusM * Math.cos(middle) * radians(eastDeg);
    north[k] = north[k - 1] + earthRadiusM * radians(latitudeDeg[at] - latitudeDeg[before]);
  }
  return { east, north };
}

function runningSum(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i] + values[i];
  return sums;
}
