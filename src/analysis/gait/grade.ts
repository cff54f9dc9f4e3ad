import { levelAltitude, type Profile } from './level-altitude.js';
import { thresholds } from './thresholds.js';

/**
 * Grade in per cent at each sample, from altitude and distance in metres: the mean altitude of the next 50 m against
 * that of the last 50 m, by the 50 m that lie between their middles. Smoothing by distance gives a hill the same
 * grade at any pace, and while the runner stands nothing changes. NaN where altitude is missing for more than 150 m.
 */
export function gradePct(distanceM: Float64Array, altitudeM: Float64Array): Float64Array {
  const profile = levelAltitude(distanceM, altitudeM);
  const grades = profileGrades(profile);
  fillEnds(grades);
  return atSamples(distanceM, profile, grades);
}

/** Grade at each entry of a profile, NaN where there is too little of it to one side. */
function profileGrades(profile: Profile): Float64Array {
  const { distanceM } = profile;
  const areas = areaBelow(profile);
  const { startM, endM } = unbrokenReach(distanceM);
  const grades = new Float64Array(distanceM.length).fill(NaN);
  const { sideM, minSideM } = thresholds.grade;
  const from = { index: 0 };
  const to = { index: 0 };
  for (let k = 0; k < distanceM.length; k++) {
    const behindM = Math.min(sideM, distanceM[k] - startM[k]);
    const aheadM = Math.min(sideM, endM[k] - distanceM[k]);
    if (behindM < minSideM || aheadM < minSideM) continue;
    const behind = (areas[k] - areaAt(profile, areas, from, distanceM[k] - behindM)) / behindM;
    const ahead = (areaAt(profile, areas, to, distanceM[k] + aheadM) - areas[k]) / aheadM;
    grades[k] = (100 * (ahead - behind)) / ((behindM + aheadM) / 2);
  }
  return grades;
}

/** The area below the profile up to each entry, m², altitude straight between entries, counted from the first one. */
function areaBelow({ distanceM, altitudeM }: Profile): Float64Array {
  const areas = new Float64Array(distanceM.length);
  for (let k = 1; k < areas.length; k++) {
    const middleM = (altitudeM[k] + altitudeM[k - 1]) / 2 - altitudeM[0];
    areas[k] = areas[k - 1] + middleM * (distanceM[k] - distanceM[k - 1]);
  }
  return areas;
}

/** Moves the cursor on to the entry before the place `atM`, and returns the area up to there. */
function areaAt(
  { distanceM, altitudeM }: Profile,
  areas: Float64Array,
  cursor: { index: number },
  atM: number,
): number {
  while (cursor.index + 1 < distanceM.length && distanceM[cursor.index + 1] <= atM) cursor.index++;
  const { index: k } = cursor;
  const onM = atM - distanceM[k];
  if (!(onM > 0) || k + 1 === distanceM.length) return areas[k];
  const slope = (altitudeM[k + 1] - altitudeM[k]) / (distanceM[k + 1] - distanceM[k]);
  return areas[k] + onM * (altitudeM[k] - altitudeM[0] + (slope * onM) / 2);
}

/** Between which distances each entry has altitudes without a hole. */
function unbrokenReach(distanceM: Float64Array) {
  const startM = distanceM.slice();
  const endM = distanceM.slice();
  for (let k = 1; k < distanceM.length; k++) {
    if (distanceM[k] - distanceM[k - 1] <= thresholds.grade.maxMissingM) startM[k] = startM[k - 1];
  }
  for (let k = distanceM.length - 2; k >= 0; k--) {
    if (distanceM[k + 1] - distanceM[k] <= thresholds.grade.maxMissingM) endM[k] = endM[k + 1];
  }
  return { startM, endM };
}

/** Before the first known grade and after the last one the nearest holds. */
function fillEnds(grades: Float64Array): void {
  const first = grades.findIndex((grade) => !Number.isNaN(grade));
  if (first === -1) return;
  const last = grades.findLastIndex((grade) => !Number.isNaN(grade));
  grades.fill(grades[first], 0, first).fill(grades[last], last + 1);
}

/** Spreads the grades of a profile over all samples: each takes the one of the entry before it, if that is near. */
function atSamples(distanceM: Float64Array, profile: Profile, grades: Float64Array): Float64Array {
  const { sample } = profile;
  const result = new Float64Array(distanceM.length).fill(NaN);
  let k = -1;
  for (let i = 0; i < result.length; i++) {
    while (k + 1 < sample.length && sample[k + 1] <= i) k++;
    const missingM = distanceM[i] - profile.distanceM[Math.max(0, k)];
    if (sample.length > 0 && Math.abs(missingM) <= thresholds.grade.maxMissingM)
      result[i] = grades[Math.max(0, k)];
  }
  return result;
}
