import type { Expectation } from '../gait-analysis.js';
import type { HalfSweep, RunningDynamics, SweepDoubt } from '../running-dynamics.js';
import { isLegGuessed, legLengthOf } from '../leg-length.js';
import { dynamicsThresholds } from './dynamics-thresholds.js';
import type { JudgedTime } from './judged-time.js';
import { isWellMeasured, measureOf, medianOf, shareWhere } from './measure-of.js';
import { isOutsideNorm, normAt, zColumn } from './norm-at-speed.js';

const norm = dynamicsThresholds.norms.halfSweep;

/** What a half-sweep is worked out from, one entry per sample. */
export interface SweepColumns {
  readonly contactTimeMs: Float64Array;
  readonly speedMps: Float64Array;
}

/**
 * Returns how far the foot travels under the body while on the ground, half of it, by leg length: speed · contact time /
 * (2 · leg length), beside the norm at the same speeds. Undefined when measured for less than a window. Evidence
 * section 5: tied by geometry to how far ahead the foot lands, not validated.
 */
export function halfSweepOf(
  { contactTimeMs, speedMps }: SweepColumns,
  expectation: Expectation,
  time: JudgedTime,
): HalfSweep | undefined {
  const legM = legLengthOf(expectation);
  const sweep = contactTimeMs.map((ms, i) => (speedMps[i] * ms) / 1000 / (2 * legM));
  const measure = measureOf(sweep, time);
  if (measure === undefined) return undefined;
  const speedThen = speedMps.map((mps, i) => (Number.isNaN(sweep[i]) ? NaN : mps));
  const outside = shareWhere(speedThen, time, (mps) => isOutsideNorm(norm, mps));
  const doubts: SweepDoubt[] = [];
  if (isLegGuessed(expectation)) doubts.push('assumedHeight');
  if (outside > dynamicsThresholds.maxShareOutsideNorm) doubts.push('speedOutsideNorm');
  if (!isWellMeasured(measure, time)) doubts.push('littleTime');
  return {
    ...measure,
    norm: medianOf(
      speedThen.map((mps) => normAt(norm, mps).mean),
      time,
    ),
    z: medianOf(zColumn(sweep, speedMps, norm), time),
    doubts,
  };
}

/**
 * Returns what a half-sweep does to the confidence in a long-step pattern: clearly above its norm supports it, clearly
 * below contradicts it, and with any doubt neither.
 */
export function bearingOf(sweep: HalfSweep | undefined): RunningDynamics['bearing'] {
  if (sweep === undefined || sweep.doubts.length > 0) return 'neutral';
  if (sweep.z >= dynamicsThresholds.clearZ) return 'supports';
  return sweep.z <= -dynamicsThresholds.clearZ ? 'contradicts' : 'neutral';
}
