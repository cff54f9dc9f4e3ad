import { indicesOfValues } from './distance.js';
import { plausible } from './plausible.js';
import { piecesOf, type Timing } from './timing.js';

/**
 * Time to either side over which distance is turned into speed, s. Distance is written in whole metres by some
 * files, so 10 s at 3 m/s are exact to 3 %; changes of pace last longer.
 */
const reachS = 5;

/**
 * Speed in m/s per sample from distance in metres: what was run from 5 s before to 5 s after (at least one
 * sample to a side, none beyond a pause) by the time it took. NaN where there is no distance or no neighbour.
 */
export function speedFromDistance(distanceM: Float64Array, timing: Timing): Float64Array {
  const speedMps = new Float64Array(distanceM.length).fill(NaN);
  const { timeS } = timing;
  for (const [from, to] of piecesOf(timing)) {
    const known = indicesOfValues(distanceM, from, to);
    let first = 0;
    let last = 0;
    for (let k = 0; k < known.length; k++) {
      const atS = timeS[known[k]];
      while (atS - timeS[known[first]] > reachS) first++;
      while (last + 1 < known.length && timeS[known[last + 1]] - atS <= reachS) last++;
      const a = known[first === k ? Math.max(0, k - 1) : first];
      const b = known[last === k ? Math.min(known.length - 1, k + 1) : last];
      const speed = (distanceM[b] - distanceM[a]) / (timeS[b] - timeS[a]);
      if (speed <= plausible.speedMps.max) speedMps[known[k]] = speed;
    }
  }
  return speedMps;
}
