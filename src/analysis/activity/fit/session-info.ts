import type { StatedTotals } from '../activity.js';
import type { ContextMessage } from './context.js';
import { camelCase, dateMsIn, numberIn, positiveIn, textIn } from './field-values.js';
import type { FitFields } from './parse-image.js';

/** A session as its message states it. */
export interface SessionInfo {
  /** Lower camel case; undefined when the file names none, or one that the profile does not know. */
  readonly sport?: string;
  readonly subSport?: string;
  readonly startMs?: number;
  readonly elapsedS?: number;
  readonly stated: StatedTotals;
}

/**
 * The sessions of a part in order of their start. Of two with the same start the later message counts: watches
 * write a summary again when it changes.
 */
export function readSessions(messages: readonly ContextMessage[]): SessionInfo[] {
  const sessions = messages.map(({ fields }) => sessionOf(fields));
  const last = sessions.filter(
    ({ startMs }, i) => startMs === undefined || !sessions.slice(i + 1).some((s) => s.startMs === startMs),
  );
  const allKnown = last.every(({ startMs }) => startMs !== undefined);
  return allKnown ? last.sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0)) : last;
}

/** Sub sports that make a run of "fitness equipment": the FIT profile lists treadmill under both sports. */
const runsOnEquipment: readonly unknown[] = ['treadmill', 'indoor_running'];

/** The sport that a session or sport message names, lower camel case. */
export function statedSport(fields: FitFields): Pick<SessionInfo, 'sport' | 'subSport'> {
  const named = textIn(fields, 'sport');
  const subSport = textIn(fields, 'sub_sport');
  const sport = named === 'fitness_equipment' && runsOnEquipment.includes(subSport) ? 'running' : named;
  return {
    ...(sport ? { sport: camelCase(sport) } : {}),
    ...(subSport ? { subSport: camelCase(subSport) } : {}),
  };
}

function sessionOf(fields: FitFields): SessionInfo {
  return {
    ...statedSport(fields),
    startMs: dateMsIn(fields, 'start_time'),
    elapsedS: positiveIn(fields, 'total_elapsed_time'),
    stated: statedTotals(fields),
  };
}

/**
 * Totals as the file states them. `total_cycles` is the parser's name for `total_strides` of running; cadence
 * counts one foot's cycles, step length is that of one step in mm.
 */
function statedTotals(fields: FitFields): StatedTotals {
  const stepLengthMm = positiveIn(fields, 'avg_step_length');
  return withoutUndefined({
    distanceM: positiveIn(fields, 'total_distance'),
    timerTimeS: positiveIn(fields, 'total_timer_time'),
    elapsedTimeS: positiveIn(fields, 'total_elapsed_time'),
    avgCadenceSpm: averageSpm(fields),
    avgStepLengthM: stepLengthMm === undefined ? undefined : stepLengthMm / 1000,
    totalStrides: positiveIn(fields, 'total_cycles'),
    avgSpeedMps: positiveIn(fields, 'enhanced_avg_speed') ?? positiveIn(fields, 'avg_speed'),
  });
}

function averageSpm(fields: FitFields): number | undefined {
  const oneFoot = oneFootCadence(fields);
  return oneFoot === undefined ? undefined : 2 * oneFoot;
}

/** Average cadence of a session or lap, one foot's cycles per minute. */
export function oneFootCadence(fields: FitFields): number | undefined {
  const whole = numberIn(fields, 'avg_cadence') ?? numberIn(fields, 'avg_running_cadence');
  const fraction = numberIn(fields, 'avg_fractional_cadence') ?? 0;
  return whole !== undefined && whole + fraction > 0 ? whole + fraction : undefined;
}

function withoutUndefined(totals: StatedTotals): StatedTotals {
  return Object.fromEntries(Object.entries(totals).filter(([, value]) => value !== undefined));
}
