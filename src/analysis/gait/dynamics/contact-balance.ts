import type { RunningDynamics } from '../running-dynamics.js';
import { dynamicsThresholds } from './dynamics-thresholds.js';
import type { JudgedTime } from './judged-time.js';
import { isWellMeasured, measureOf } from './measure-of.js';

/** In balance, per cent. */
const even = 50;

/**
 * Returns the left foot's share of contact time, per cent, and whether it is beyond 52/48 to either side; that takes
 * enough time, as everything does that a runner is told to show to someone. Evidence section 5: no link to long steps.
 */
export function contactBalance(
  column: Float64Array | undefined,
  time: JudgedTime,
): RunningDynamics['balance'] {
  const measure = measureOf(column, time);
  if (measure === undefined) return undefined;
  const isOff = Math.abs(measure.median - even) > dynamicsThresholds.balanceOffPct;
  return { ...measure, beyond52: isOff && isWellMeasured(measure, time) };
}
