/**
 * Distance in metres at each sample, never falling and without holes: the recorded one, between its values linear in
 * time and level before the first and after the last; without any, the speed (m/s) summed over the time it held.
 * All NaN when neither is known.
 */
export function odometerM(
  timeS: Float64Array,
  holdS: Float64Array,
  distanceM: Float64Array | undefined,
  speedMps: Float64Array,
): Float64Array {
  if (distanceM?.some((value) => !Number.isNaN(value))) return filled(timeS, distanceM);
  if (speedMps.some((value) => !Number.isNaN(value))) return summed(holdS, speedMps);
  return new Float64Array(timeS.length).fill(NaN);
}

function filled(timeS: Float64Array, distanceM: Float64Array): Float64Array {
  const result = new Float64Array(timeS.length);
  const first = distanceM.findIndex((value) => !Number.isNaN(value));
  result.fill(distanceM[first], 0, first + 1);
  let known = first;
  for (let i = first + 1; i < timeS.length; i++) {
    if (Number.isNaN(distanceM[i])) continue;
    const fromM = result[known];
    const toM = Math.max(fromM, distanceM[i]);
    const perS = (toM - fromM) / (timeS[i] - timeS[known]);
    for (let k = known + 1; k < i; k++) result[k] = fromM + perS * (timeS[k] - timeS[known]);
    result[i] = toM;
    known = i;
  }
  return result.fill(result[known], known);
}

function summed(holdS: Float64Array, speedMps: Float64Array): Float64Array {
  const result = new Float64Array(holdS.length);
  for (let i = 1; i < result.length; i++) {
    const movedM = Math.max(0, speedMps[i - 1] * holdS[i - 1]);
    result[i] = result[i - 1] + (Number.isNaN(movedM) ? 0 : movedM);
  }
  return result;
}
