import { baselineThresholds } from '../gait/baseline/baseline-thresholds.js';
import type { GaitAnalysis, Window } from '../gait/gait-analysis.js';
import { windowMedian } from '../gait/window-medians.js';

/** own: windows within this share of a speed speak for it; the slope moves them by about 1 %. */
const nearShare = 0.1;

/**
 * Returns this runner's cadence at a speed (m/s), spm: on the line through their own earlier runs where there is one, else
 * the median of the judged windows near that speed, each moved to it along the usual slope inside a runner (W).
 * Undefined when nothing was measured near it.
 */
export function cadenceAt({ ownBaseline, windows }: GaitAnalysis, speedMps: number): number | undefined {
  const fit = ownBaseline?.fit;
  if (fit !== undefined) return fit.cadenceSpm * (speedMps / baselineThresholds.referenceMps) ** fit.slope;
  const isNear = (window: Window) =>
    window.unjudged === undefined && Math.abs(window.speedMps / speedMps - 1) <= nearShare;
  const slope = baselineThresholds.slope.mean;
  return windowMedian(
    windows.filter(isNear),
    (window) => window.cadenceSpm * (speedMps / window.speedMps) ** slope,
  );
}
