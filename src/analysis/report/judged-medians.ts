import { weightedQuantile } from '../gait/weighted-quantile.js';
import { isNumber, type ReportWindow } from './html/report-windows.js';
import type { Report } from './report.js';

/** The middle of what was judged, and what was expected there. */
export interface JudgedMedians {
  readonly cadenceSpm: number;
  readonly stepLengthM: number;
  /** What the middle is `cadenceRatio` of, so that the two numbers and the per cent that is told of them agree. */
  readonly expectedCadenceSpm: number;
  /** The step (m) that reaches the same speed at the expected cadence: at one speed, the two are one number. */
  readonly expectedStepLengthM: number;
}

/**
 * Returns the medians over the judged windows, weighted by time, beside the expectation that the ratio over the same windows stands for: what is
 * compared must be of the same minutes. Undefined where nothing was compared: no level, or no judged window.
 */
export function judgedMedians({ gait, verdict }: Report): JudgedMedians | undefined {
  const { expectedCadenceSpm, cadenceRatio, windows } = gait;
  if (verdict.level === 'unknown' || !isNumber(expectedCadenceSpm) || !isNumber(cadenceRatio))
    return undefined;
  const judged = windows.filter(({ unjudged }) => unjudged === undefined);
  const cadenceSpm = medianOf(judged, (window) => window.cadenceSpm);
  const stepLengthM = medianOf(judged, (window) => window.stepLengthM);
  if (!isNumber(cadenceSpm) || !isNumber(stepLengthM)) return undefined;
  return {
    cadenceSpm,
    stepLengthM,
    expectedCadenceSpm: cadenceSpm / cadenceRatio,
    expectedStepLengthM: stepLengthM * cadenceRatio,
  };
}

/** NaN without a value. */
function medianOf(windows: readonly ReportWindow[], of: (window: ReportWindow) => number | null): number {
  const measured = windows.filter((window) => isNumber(of(window)));
  const values = Float64Array.from(measured, (window) => of(window) ?? NaN);
  const weights = Float64Array.from(measured, ({ startS, endS }) => endS - startS);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weightedQuantile({ values, weights, count: measured.length, total }, 0.5);
}
