import type { Activity } from '../../activity/activity.js';
import type { Expectation, Window } from '../gait-analysis.js';
import { judgedRun } from '../judged-run.js';
import type { RunSamples } from '../run-samples.js';
import type { RunningDynamics } from '../running-dynamics.js';
import { contactBalance } from './contact-balance.js';
import { contactColumns } from './contact-columns.js';
import { bearingOf, halfSweepOf } from './half-sweep.js';
import { judgedTime, type JudgedTime } from './judged-time.js';
import { measureOf } from './measure-of.js';
import { runningStyle, type StyleFacts } from './running-style.js';
import { stepLengthCheck } from './step-length-check.js';

/** What running dynamics are worked out from. */
export interface DynamicsInput {
  readonly activity: Pick<Activity, 'channels' | 'speedKind'>;
  readonly run: RunSamples;
  /** As in `Timeline.motion`. */
  readonly motion: Uint8Array;
  readonly windows: readonly Window[];
  readonly expectation: Expectation;
}

/**
 * Returns what was measured of the steps besides their number, over the time of the judged windows, and what it does to
 * the confidence in a long-step pattern. Undefined when nothing of the kind was measured for a minute of that time. None
 * of it flags alone. Linear in the number of samples. Evidence section 5.
 */
export function runningDynamics(input: DynamicsInput): RunningDynamics | undefined {
  const { activity, run, motion, windows } = input;
  const { channels } = activity;
  const time = judgedTime(run, motion, windows);
  const measures = {
    contactTimeMs: measureOf(channels.contactTimeMs, time),
    verticalOscillationMm: measureOf(channels.verticalOscillationMm, time),
    verticalRatioPct: measureOf(channels.verticalRatioPct, time),
    balance: contactBalance(channels.contactBalancePct, time),
    stepSpeedLossCmps: measureOf(channels.stepSpeedLossCmps, time),
    // A runner who moves on has power: a 0 is a sensor that is not there.
    powerW: measureOf(
      channels.powerW?.map((watts) => (watts > 0 ? watts : NaN)),
      time,
    ),
    stepLengthCheck: stepLengthCheck(channels.stepLengthM, run, time),
  };
  if (Object.values(measures).every((measure) => measure === undefined)) return undefined;
  return { ...measures, ...fromContact(input, time) };
}

type FromContact = Pick<
  RunningDynamics,
  | 'dutyFactor'
  | 'halfSweep'
  | 'flightTimeMs'
  | 'impossibleFlightShare'
  | 'contactContradictsCadence'
  | 'style'
  | 'bearing'
>;

/** What follows from contact time; nothing but the contradiction where it contradicts cadence. */
function fromContact(input: DynamicsInput, time: JudgedTime): FromContact {
  const { activity, run, expectation } = input;
  const { contactTimeMs } = activity.channels;
  if (contactTimeMs === undefined) return { contactContradictsCadence: false, bearing: 'neutral' };
  const contact = contactColumns(contactTimeMs, run.cadenceSpm, time);
  const { impossibleShare: impossibleFlightShare, contradicts } = contact;
  if (contradicts) return { impossibleFlightShare, contactContradictsCadence: true, bearing: 'neutral' };
  const halfSweep = isMeasuredSpeed(activity)
    ? halfSweepOf({ contactTimeMs: contact.contactTimeMs, speedMps: run.speedMps }, expectation, time)
    : undefined;
  const bearing = bearingOf(halfSweep);
  return {
    flightTimeMs: measureOf(contact.flightTimeMs, time),
    impossibleFlightShare,
    contactContradictsCadence: false,
    dutyFactor: measureOf(contact.dutyFactor, time),
    halfSweep,
    style: halfSweep && styleOf(input, { contact, sweepSupports: bearing === 'supports', time }),
    bearing,
  };
}

function styleOf(
  { activity, run, windows, expectation }: DynamicsInput,
  facts: Pick<StyleFacts, 'contact' | 'sweepSupports' | 'time'>,
): RunningDynamics['style'] {
  const judged = windows.filter(({ unjudged }) => unjudged === undefined);
  const { verticalOscillationMm } = activity.channels;
  return runningStyle({
    ...facts,
    cadenceZ: judgedRun(judged, expectation).z,
    verticalOscillationMm,
    speedMps: run.speedMps,
  });
}

/** A watch that guesses speed from the arm measured no sweep: it would be worked out from cadence twice. */
function isMeasuredSpeed({ speedKind }: DynamicsInput['activity']): boolean {
  return speedKind === 'measured' || speedKind === 'derived';
}
