import { baselineThresholds } from './baseline-thresholds.js';
import { medianOf } from './median.js';
import type { RunLevel, RunLevels } from './run-levels.js';

const { odd, between } = baselineThresholds;
/** Makes a median absolute deviation the standard deviation of a normal distribution. */
const madToSd = 1.4826;

/**
 * Returns the runs that fit none of the others: a watch that was lent out, one foot counted as both, a forgotten pod. Far
 * is seen against median and median deviation, neither of which a few wrong runs move, and never against less than runs
 * usually differ. Three or more in a row that are off to one side, if only half as far, are no accident but a lasting
 * change, and not odd.
 */
export function oddRuns({ levels, slopeVariance }: RunLevels): Set<RunLevel> {
  const spreadsOff = spreadsFromCentre({ levels, slopeVariance });
  const side = (k: number) => (Math.abs(spreadsOff[k]) > odd.spreads / 2 ? Math.sign(spreadsOff[k]) : 0);
  const result = new Set<RunLevel>();
  for (let first = 0; first < levels.length;) {
    let end = first + 1;
    while (end < levels.length && side(end) === side(first)) end++;
    for (let k = first; k < end && end - first <= odd.maxInARow; k++) {
      if (Math.abs(spreadsOff[k]) > odd.spreads) result.add(levels[k]);
    }
    first = end;
  }
  return result;
}

/** How far each run lies from the middle one, in spreads; the speed of a run adds what the slope leaves open. */
function spreadsFromCentre({ levels, slopeVariance }: RunLevels): number[] {
  const centre = medianOf(levels.map(({ value }) => value));
  const centreX = medianOf(levels.map(({ meanX }) => meanX));
  const spread = madToSd * medianOf(levels.map(({ value }) => Math.abs(value - centre)));
  const variance = Math.max(spread, between.sd) ** 2;
  return levels.map(
    ({ value, meanX }) => (value - centre) / Math.sqrt(variance + slopeVariance * (meanX - centreX) ** 2),
  );
}
