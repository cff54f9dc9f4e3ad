import type { Activity } from '../../activity/activity.js';
import type { DataQuality } from '../data-quality.js';
import { isIndoors } from '../../activity/indoors.js';
import { qualityThresholds } from './quality-thresholds.js';

/**
 * Returns by which factor the distance of a run on a belt contradicts the watch's own step length: a watch that is
 * "calibrated and saved" after the run rescales the distance and leaves the step length as it was. Undefined outdoors, when
 * the file does not state both, and when they agree.
 */
export function calibrationDoubt(
  activity: Pick<Activity, 'subSport' | 'stated'>,
): DataQuality['calibrationDoubt'] {
  const { distanceM, totalStrides, avgStepLengthM } = activity.stated;
  if (!isIndoors(activity) || !(distanceM && totalStrides && avgStepLengthM)) return undefined;
  const ratio = distanceM / (2 * totalStrides) / avgStepLengthM;
  const { calibrationFactor } = qualityThresholds;
  return ratio > calibrationFactor || ratio < 1 / calibrationFactor ? { ratio } : undefined;
}
