import { autoregressive } from './autoregressive.js';
import { type Chance, seededChance } from './seeded-chance.js';
import type { RunColumn, SyntheticRun } from './synthetic-run.js';

/** Times in which a sensor fails, at random places. */
export interface Failures {
  readonly perHour: number;
  readonly lengthS: number;
}

/** What a device gets wrong; all that is left out it gets right. */
export interface DeviceErrors {
  /** Error of GPS speed as a share of it, standard deviation. */
  readonly speedSd?: number;
  /** The whole run's speed is too fast or too slow by such a share: a watch that guesses it from the arm. */
  readonly speedScaleSd?: number;
  /** Cadence is written in multiples of so many steps a minute: 2 where a watch counts whole cycles of one foot. */
  readonly cadenceStepSpm?: number;
  /** No cadence is written. */
  readonly cadenceLost?: Failures;
  /** Half of the steps are counted. */
  readonly cadenceHalved?: Failures;
  /** The receiver finds no position; the watch goes on with its guess of the speed. */
  readonly positionLost?: Failures;
  /** Slow wander of altitude, metres, standard deviation. */
  readonly altitudeSdM?: number;
  readonly verticalOscillation?: OscillationError;
}

/** Of vertical oscillation, mm: the same for all of one device, and of this one runner on it. */
export interface OscillationError {
  readonly biasMm: number;
  readonly sdMm: number;
}

/** Devices against video: 150 trials of 15 people (evidence section 5, vo_device_error.csv). */
export const oscillationErrors = {
  strap: { biasMm: 14.5, sdMm: 13 },
  footPod: { biasMm: -13.6, sdMm: 11.1 },
  beltPod: { biasMm: 12.9, sdMm: 10.3 },
} as const satisfies Readonly<Record<string, OscillationError>>;

/** A newer wrist watch outdoors. Errors of speed and altitude are own choices that look like one. */
export const wristWatch: DeviceErrors = { speedSd: 0.02, cadenceStepSpm: 1, altitudeSdM: 0.5 };

/** A phone app: rougher speed, whole cycles, and steps that it loses now and then (own choices). */
export const phone: DeviceErrors = {
  speedSd: 0.05,
  cadenceStepSpm: 2,
  cadenceLost: { perHour: 20, lengthS: 15 },
  altitudeSdM: 2,
};

/** A watch on a treadmill without a pod: own choices. */
export const treadmillWatch: DeviceErrors = { speedSd: 0.03, speedScaleSd: 0.05, cadenceStepSpm: 1 };

/** A wrist watch whose cadence sensor loses steps, or counts every other one, for some seconds at a time. */
export const losingWatch: DeviceErrors = {
  ...wristWatch,
  cadenceLost: { perHour: 20, lengthS: 20 },
  cadenceHalved: { perHour: 10, lengthS: 8 },
};

/** A wrist watch under trees and between houses: rough speed, and holes in the positions. */
export const shadedWatch: DeviceErrors = {
  ...wristWatch,
  speedSd: 0.06,
  positionLost: { perHour: 6, lengthS: 25 },
};

/** Seconds over which an error of speed fades to 1/e: the receiver's own smoothing (own choice). */
const speedMemoryS = 6;
/** Seconds over which a barometer wanders (own choice). */
const altitudeMemoryS = 120;

type Columns = Record<RunColumn, Float64Array>;

/** The same run as this device writes it; the truth stays in the run that was given. Seeded. */
export function asRecorded(run: SyntheticRun, errors: DeviceErrors, seed = 1): SyntheticRun {
  const chance = seededChance(seed);
  const columns: Columns = { ...run.truth };
  blurSpeed(columns, errors, chance);
  if (errors.altitudeSdM) wanderAltitude(columns, errors.altitudeSdM, chance);
  if (errors.verticalOscillation) biasOscillation(columns, errors.verticalOscillation, chance);
  fail(columns, ['cadenceSpm', 'stepLengthM'], errors.cadenceLost, chance, () => NaN);
  fail(columns, ['cadenceSpm'], errors.cadenceHalved, chance, (value) => value / 2);
  fail(columns, ['latitudeDeg', 'longitudeDeg'], errors.positionLost, chance, () => NaN);
  const step = errors.cadenceStepSpm ?? 0;
  if (step > 0) columns.cadenceSpm = columns.cadenceSpm.map((value) => step * Math.round(value / step));
  return { ...run, truth: columns };
}

/** Speed is off for some seconds at a time or all the time, and distance adds up what speed says. */
function blurSpeed(columns: Columns, { speedSd = 0, speedScaleSd = 0 }: DeviceErrors, chance: Chance): void {
  if (speedSd === 0 && speedScaleSd === 0) return;
  const wobble = autoregressive(chance, Math.exp(-1 / speedMemoryS));
  const scale = speedScaleSd * chance.normal();
  const factor = columns.timeS.map(() => Math.exp(scale + speedSd * wobble()));
  const truthM = columns.distanceM;
  columns.speedMps = columns.speedMps.map((value, index) => value * factor[index]);
  columns.distanceM = new Float64Array(truthM.length);
  for (let index = 1; index < truthM.length; index++) {
    const moved = (truthM[index] - truthM[index - 1]) * factor[index];
    columns.distanceM[index] = columns.distanceM[index - 1] + moved;
  }
}

function wanderAltitude(columns: Columns, sdM: number, chance: Chance): void {
  const wobble = autoregressive(chance, Math.exp(-1 / altitudeMemoryS));
  columns.altitudeM = columns.altitudeM.map((value) => value + sdM * wobble());
}

/** One error for the whole run: a device sits on one runner in one way. */
function biasOscillation(columns: Columns, { biasMm, sdMm }: OscillationError, chance: Chance): void {
  const offMm = biasMm + sdMm * chance.normal();
  columns.verticalOscillationMm = columns.verticalOscillationMm.map((value) => value + offMm);
}

/** Replaces the values of some columns within failures that begin at random samples. */
function fail(
  columns: Columns,
  names: readonly RunColumn[],
  failures: Failures | undefined,
  chance: Chance,
  read: (value: number) => number,
): void {
  if (!failures) return;
  const { timeS } = columns;
  const failed = new Uint8Array(timeS.length);
  for (let index = 1; index < timeS.length; index++) {
    const stepS = timeS[index] - timeS[index - 1];
    if (chance.uniform() >= (failures.perHour * stepS) / 3600) continue;
    const endS = timeS[index] + failures.lengthS;
    for (let k = index; k < timeS.length && timeS[k] < endS; k++) failed[k] = 1;
  }
  for (const name of names) {
    columns[name] = columns[name].map((value, index) => (failed[index] ? read(value) : value));
  }
}
