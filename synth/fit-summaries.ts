import { type FitField, fitEpochS } from './fit-bytes.js';
import { fitCadence } from './fit-records.js';
import type { SyntheticLap, SyntheticRun } from './synthetic-run.js';

/** FIT's numbers of sports and sub-sports that tests need. */
const sportNumbers: Readonly<Record<string, number>> = {
  generic: 0,
  running: 1,
  cycling: 2,
  transition: 3,
  swimming: 5,
  training: 10,
  walking: 11,
  hiking: 17,
};
const subSportNumbers: Readonly<Record<string, number>> = {
  generic: 0,
  treadmill: 1,
  street: 2,
  trail: 3,
  track: 4,
  road: 7,
  openWater: 18,
  indoorRunning: 45,
  virtualActivity: 58,
};

/** FIT time of a moment of the run. */
export const fitTime = (run: SyntheticRun, timeS: number): number =>
  Math.round(run.startTimeMs / 1000) + timeS - fitEpochS;

const numberOf = (numbers: Readonly<Record<string, number>>, name: string): number => {
  if (!(name in numbers)) throw new RangeError(`the generator has no FIT number for ${name}`);
  return numbers[name];
};

/** Sport and sub-sport in the given field numbers. */
function sportFields(run: SyntheticRun, sport: number, subSport: number): FitField[] {
  return [
    { number: sport, type: 'enum', value: numberOf(sportNumbers, run.sport) },
    { number: subSport, type: 'enum', value: numberOf(subSportNumbers, run.subSport) },
  ];
}

/** What laps and sessions state alike; the numbers are those both messages share. */
function sharedFields(run: SyntheticRun, lap: SyntheticLap): FitField[] {
  return [
    { number: 253, type: 'uint32', value: fitTime(run, lap.endS) },
    { number: 1, type: 'enum', value: 1 },
    { number: 2, type: 'uint32', value: fitTime(run, lap.startS) },
    { number: 7, type: 'uint32', value: Math.round((lap.endS - lap.startS) * 1000) },
    { number: 8, type: 'uint32', value: Math.round(lap.timerTimeS * 1000) },
    { number: 9, type: 'uint32', value: Math.round(lap.distanceM * 100) },
  ];
}

/** Field numbers that differ between lap and session. */
interface SummaryNumbers {
  readonly cadence: number;
  readonly fraction: number;
  readonly stepLength: number;
  readonly enhancedSpeed: number;
}

function gaitFields(run: SyntheticRun, lap: SyntheticLap, numbers: SummaryNumbers): FitField[] {
  const speedMmps = Math.round((1000 * lap.distanceM) / lap.timerTimeS);
  const speed: FitField = { number: numbers.enhancedSpeed, type: 'uint32', value: speedMmps };
  if (run.truth.cadenceSpm.every(Number.isNaN)) return [speed];
  const [cycles, parts] = fitCadence((60 * lap.steps) / lap.timerTimeS, true);
  return [
    speed,
    { number: 10, type: 'uint32', value: Math.round(lap.steps / 2) },
    { number: numbers.cadence, type: 'uint8', value: cycles },
    { number: numbers.fraction, type: 'uint8', value: parts },
    { number: numbers.stepLength, type: 'uint16', value: Math.round((10_000 * lap.distanceM) / lap.steps) },
  ];
}

/** Fields of a lap message. */
export function lapFields(run: SyntheticRun, lap: SyntheticLap, index: number): FitField[] {
  return [
    { number: 254, type: 'uint16', value: index },
    ...sharedFields(run, lap),
    { number: 0, type: 'enum', value: 9 },
    { number: 23, type: 'enum', value: 0 },
    { number: 24, type: 'enum', value: 0 },
    ...sportFields(run, 25, 39),
    ...gaitFields(run, lap, { cadence: 17, fraction: 80, stepLength: 120, enhancedSpeed: 110 }),
  ];
}

/** Fields of a session message; cadence is its mean over timer time, standing included. */
export function sessionFields(run: SyntheticRun, index: number, firstLap: number): FitField[] {
  const { totals, laps } = run;
  const whole = { ...totals, startS: 0, endS: totals.elapsedTimeS };
  return [
    { number: 254, type: 'uint16', value: index },
    ...sharedFields(run, whole),
    { number: 0, type: 'enum', value: 8 },
    { number: 25, type: 'uint16', value: firstLap },
    { number: 26, type: 'uint16', value: laps.length },
    ...sportFields(run, 5, 6),
    ...gaitFields(run, whole, { cadence: 18, fraction: 92, stepLength: 134, enhancedSpeed: 124 }),
  ];
}
