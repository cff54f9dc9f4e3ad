import { stepLengthM } from '../judge-window.js';
import type { RunSamples } from '../run-samples.js';
import type { StepLengthCheck } from '../running-dynamics.js';
import { dynamicsThresholds } from './dynamics-thresholds.js';
import type { JudgedTime } from './judged-time.js';
import { measureOf, medianOf } from './measure-of.js';

/**
 * Returns the file's own step length beside 60 · speed / cadence, metres, where both are known; undefined when that is for
 * less than a window. At a known speed they are one number: the check tells whether the speed can be believed, and
 * whether the watch means one step or two. Evidence section 2.
 */
export function stepLengthCheck(
  watch: Float64Array | undefined,
  { speedMps, cadenceSpm }: Pick<RunSamples, 'speedMps' | 'cadenceSpm'>,
  time: JudgedTime,
): StepLengthCheck | undefined {
  if (watch === undefined) return undefined;
  const ours = watch.map((_, i) => stepLengthM(speedMps[i], cadenceSpm[i]));
  const ratios = watch.map((metres, i) => (ours[i] > 0 ? metres / ours[i] : NaN));
  const ratio = measureOf(ratios, time)?.median;
  if (ratio === undefined) return undefined;
  const where = (column: Float64Array) =>
    medianOf(
      column.map((value, i) => (Number.isNaN(ratios[i]) ? NaN : value)),
      time,
    );
  return { watchM: where(watch), oursM: where(ours), ratio, says: saysOf(ratio) };
}

function saysOf(ratio: number): StepLengthCheck['says'] {
  const { agreesWithin, twoSteps } = dynamicsThresholds.stepLength;
  if (Math.abs(ratio - 1) <= agreesWithin) return 'agrees';
  return ratio >= twoSteps.min && ratio <= twoSteps.max ? 'twoSteps' : 'differs';
}
