import { dynamicsThresholds } from './dynamics-thresholds.js';
import type { JudgedTime } from './judged-time.js';
import { shareWhere } from './measure-of.js';

const msPerMinute = 60_000;

/** What contact time and cadence say together, one entry per sample; NaN where one is missing or they contradict. */
export interface ContactColumns {
  /** From toe-off to the landing of the other foot, ms. */
  readonly flightTimeMs: Float64Array;
  /** Contact time by the time of two steps, 0 to 1. */
  readonly dutyFactor: Float64Array;
  /** Contact time where it does not contradict cadence, ms. */
  readonly contactTimeMs: Float64Array;
  /** Share of the judged time with both in which the foot would be on the ground for longer than a step. */
  readonly impossibleShare: number;
  /** Whether that is too much to believe either. */
  readonly contradicts: boolean;
}

/**
 * Returns flight time 60 / cadence − tc and duty factor tc · cadence / 120 of contact times (ms) and cadence of both feet
 * (spm). Evidence section 5: flight must be positive; a sample in which it is not counts in none of the columns.
 */
export function contactColumns(
  contactTimeMs: Float64Array,
  cadenceSpm: Float64Array,
  time: JudgedTime,
): ContactColumns {
  const flight = contactTimeMs.map((tc, i) => (cadenceSpm[i] > 0 ? msPerMinute / cadenceSpm[i] - tc : NaN));
  const impossibleShare = shareWhere(flight, time, (ms) => ms <= 0);
  const where = (of: (i: number) => number) => flight.map((ms, i) => (ms > 0 ? of(i) : NaN));
  return {
    flightTimeMs: where((i) => flight[i]),
    dutyFactor: where((i) => (contactTimeMs[i] * cadenceSpm[i]) / (2 * msPerMinute)),
    contactTimeMs: where((i) => contactTimeMs[i]),
    impossibleShare,
    contradicts: impossibleShare > dynamicsThresholds.maxImpossibleFlightShare,
  };
}
