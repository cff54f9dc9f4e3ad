import { baselineThresholds } from '../gait/baseline/baseline-thresholds.js';
import type { GaitAnalysis, Stretch, Window } from '../gait/gait-analysis.js';
import { windowMedian } from '../gait/window-medians.js';

/** own: windows within this share of a stretch's speed can stand for it; fewer than five of them are no rest of a run. */
const nearShare = 0.1;
const leastWindows = 5;

/**
 * Returns the cadence (spm, whole) of the judged windows outside every flagged stretch, moved to the speed of a stretch along
 * the usual slope inside a runner (W). Undefined where too few were run near that speed, or where it was no quicker.
 */
export function restCadence({ windows, stretches }: GaitAnalysis, stretch: Stretch): number | undefined {
  const isRest = (window: Window) =>
    window.unjudged === undefined &&
    Math.abs(window.speedMps / stretch.speedMps - 1) <= nearShare &&
    !stretches.some(({ startS, endS }) => window.startS < endS && window.endS > startS);
  const rest = windows.filter(isRest);
  if (rest.length < leastWindows) return undefined;
  const { mean } = baselineThresholds.slope;
  const median = windowMedian(
    rest,
    ({ cadenceSpm, speedMps }) => cadenceSpm * (stretch.speedMps / speedMps) ** mean,
  );
  const spm = median === undefined ? NaN : Math.round(median);
  return spm > Math.round(stretch.cadenceSpm) ? spm : undefined;
}
