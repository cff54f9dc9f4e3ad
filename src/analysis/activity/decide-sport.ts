import type { ActivityWarning } from './activity.js';
import { ActivityError } from './activity-error.js';
import { mayBeRunning, type SportName } from './sport.js';
import type { Timing } from './timing.js';
import { weightedMedian } from './weighted-median.js';

/** Slower is standing, with GPS noise, m/s. */
const movingMps = 0.5;
/** own: median moving speeds of runs, from a run-walk beginner to a 5 km race; below is walking, above cycling. */
const runningSpeedMps = { min: 1.8, max: 6.5 };
/** Gates of the evidence (section 3): cadence of running, spm. */
const runningCadenceSpm = { min: 130, max: 220 };

/** own: less at running pace says nothing of a file that names no sport, s. */
const enoughRunningS = 60;

/** What tells running from other sports. */
export interface SportInput {
  readonly sport?: string;
  readonly subSport?: string;
  readonly timing: Timing;
  readonly speedMps?: Float64Array;
  readonly cadenceSpm?: Float64Array;
}

/**
 * The sport of a recording that is offered to gait, always `running`: as stated, or told from how the samples
 * move when the file states none or a general one (median moving speed 1.8 to 6.5 m/s and, where there is
 * cadence, 130 to 220 spm; at least a minute at running pace).
 *
 * @throws ActivityError `noRunning` with the sport that is stated, or what the samples look like instead.
 */
export function decideSport(
  input: SportInput,
): SportName & { readonly warnings: readonly ActivityWarning[] } {
  const subSport = input.subSport ?? 'generic';
  if (input.sport === 'running') return { sport: 'running', subSport, warnings: [] };
  if (!mayBeRunning(input.sport)) {
    throw new ActivityError('noRunning', `This is no run: the file says "${input.sport}".`);
  }
  const reason = notRunning(input);
  if (reason) throw new ActivityError('noRunning', `The file does not name a sport, and ${reason}.`);
  const message = 'The file does not name a sport; pace and steps look like running.';
  return { sport: 'running', subSport, warnings: [{ code: 'sportAssumed', message }] };
}

/** Why the samples are no running, or undefined when they are. */
function notRunning({ timing, speedMps, cadenceSpm }: SportInput): string | undefined {
  const weights = timing.weightS.map((weight, i) => (!speedMps || speedMps[i] >= movingMps ? weight : 0));
  const speed = speedMps ? weightedMedian(speedMps, weights, { step: 0.01, max: 12 }) : NaN;
  const stepping = weights.map((weight, i) => (cadenceSpm && cadenceSpm[i] > 0 ? weight : 0));
  const cadence = cadenceSpm ? weightedMedian(cadenceSpm, stepping, { step: 0.5, max: 300 }) : NaN;
  if (Number.isNaN(speed) && Number.isNaN(cadence)) return 'nothing in it moves';
  if (speed < runningSpeedMps.min) return `its pace is that of walking (${inKmh(speed)} km/h)`;
  if (speed > runningSpeedMps.max) return `its pace is too fast for running (${inKmh(speed)} km/h)`;
  const paceS = speedMps ? timeWithin(speedMps, timing.weightS, runningSpeedMps) : Infinity;
  if (paceS < enoughRunningS) return 'it holds less than a minute at running pace';
  if (cadence < runningCadenceSpm.min || cadence > runningCadenceSpm.max) {
    return `its cadence is none of running (${Math.round(cadence)} per minute)`;
  }
  return undefined;
}

function timeWithin(
  values: Float64Array,
  weights: Float64Array,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  return weights.reduce((sum, weight, i) => (values[i] >= min && values[i] <= max ? sum + weight : sum), 0);
}

function inKmh(speedMps: number): string {
  return (speedMps * 3.6).toFixed(1);
}
