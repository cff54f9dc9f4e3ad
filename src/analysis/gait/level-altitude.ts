import { thresholds } from './thresholds.js';

/** Altitudes against distance, only where both are known. */
export interface Profile {
  /** Index of the sample of each entry. */
  readonly sample: Uint32Array;
  readonly distanceM: Float64Array;
  readonly altitudeM: Float64Array;
}

/**
 * The altitudes of a run with the jumps of the sensor taken out: between two samples altitude may change by
 * 0.6 m (so that what is written in whole or half metres can move on) and 0.6 m per metre run, the steepest stairs.
 * More is a barometer that was reset, a receiver that lost its satellites, or the weather while the runner stood; what
 * follows is moved to where the altitude was before. Metres.
 */
export function levelAltitude(distanceM: Float64Array, altitudeM: Float64Array): Profile {
  const { m, perM } = thresholds.grade.steady;
  const profile = {
    sample: new Uint32Array(altitudeM.length),
    distanceM: new Float64Array(altitudeM.length),
    altitudeM: new Float64Array(altitudeM.length),
  };
  let count = 0;
  let offsetM = 0;
  for (let i = 0; i < altitudeM.length; i++) {
    if (Number.isNaN(altitudeM[i]) || Number.isNaN(distanceM[i])) continue;
    if (count > 0) {
      const last = profile.sample[count - 1];
      const changeM = altitudeM[i] - altitudeM[last];
      if (Math.abs(changeM) > m + perM * (distanceM[i] - distanceM[last])) offsetM -= changeM;
    }
    profile.sample[count] = i;
    profile.distanceM[count] = distanceM[i];
    profile.altitudeM[count++] = altitudeM[i] + offsetM;
  }
  return {
    sample: profile.sample.subarray(0, count),
    distanceM: profile.distanceM.subarray(0, count),
    altitudeM: profile.altitudeM.subarray(0, count),
  };
}
