import type { CodeableConcept, Observation, Quantity } from 'fhir/r4.js';
import { rounded } from '../../analysis/report/rounding.js';
import type { ReviewRecord } from './review-record.js';
import { loinc, own, pghd } from './fhir-codes.js';

/** What was measured in a run, with its code. */
export interface Measured {
  /** Stands in the ids of a file. */
  readonly key: string;
  readonly code: CodeableConcept;
  readonly value: Quantity;
}

/** A run as one observation that the measured ones belong to. */
export const exerciseCode = loinc('73985-4', 'Exercise activity', 'Run');
export const runningValue = loinc('LA11836-6', 'Running', 'Running');

export const activityCategory: Observation['category'] = [
  {
    coding: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/observation-category',
        code: 'activity',
        display: 'Activity',
      },
    ],
    text: 'Activity',
  },
];

/** Returns what was measured, each only where the recording holds it. */
export function measuredIn(record: ReviewRecord): Measured[] {
  return [...measuredOfRun(record), ...measuredOfSteps(record)].filter((one) => one !== undefined);
}

function measuredOfRun({ report: { run, gait }, heartRateBpm }: ReviewRecord): (Measured | undefined)[] {
  const strides = run.stated.totalStrides;
  return [
    measured(
      'duration',
      loinc('55411-3', 'Exercise duration', 'Time running, without walks and stops'),
      minutes(run.runningTimeS),
    ),
    measured(
      'steps',
      loinc(
        '55423-8',
        'Number of steps in unspecified time Pedometer',
        'Steps, both feet, as the watch counted them',
      ),
      quantity(strides === undefined ? undefined : 2 * strides, 0, '{steps}', 'steps'),
    ),
    measured('heart-rate', loinc('8867-4', 'Heart rate', 'Heart rate, mean of the run'), beats(heartRateBpm)),
    measured(
      'distance',
      pghd('distanceWalkingRunning', 'Distance walking running', 'Distance'),
      quantity(run.distanceM, 0, 'm', 'm'),
    ),
    measured(
      'speed',
      pghd('runningSpeed', 'Running speed', 'Running speed, median of the run'),
      quantity(gait.speedMps?.median, 2, 'm/s', 'm/s'),
    ),
  ];
}

function measuredOfSteps({ report: { gait, dynamics } }: ReviewRecord): (Measured | undefined)[] {
  return [
    measured(
      'cadence',
      pghd('stepsCadence', 'Steps cadence', 'Cadence: steps per minute, both feet, median of the run'),
      perMinute(gait.cadenceSpm?.median),
    ),
    measured(
      'expected-cadence',
      own(
        'expected-cadence',
        'Cadence that is expected at the speed of the run and the height of the runner',
      ),
      perMinute(gait.expectedCadenceSpm),
    ),
    measured(
      'step-length',
      pghd(
        'runningStrideLength',
        'Running stride length',
        'Step length: one foot to the other, median of the run',
      ),
      quantity(gait.stepLengthM?.median, 2, 'm', 'm'),
    ),
    measured(
      'contact-time',
      pghd('runningGroundContactTime', 'Running ground contact time', 'Ground contact time, median'),
      quantity(dynamics?.contactTimeMs?.median, 0, 'ms', 'ms'),
    ),
    measured(
      'vertical-oscillation',
      pghd('runningVerticalOscillation', 'Running vertical oscillation', 'Vertical oscillation, median'),
      quantity(dynamics?.verticalOscillationMm?.median, 0, 'mm', 'mm'),
    ),
    measured(
      'judged-share',
      own('judged-share', 'Share of the running time that could be judged'),
      quantity(gait.judgedShare * 100, 0, '%', '%'),
    ),
  ];
}

function measured(key: string, code: CodeableConcept, value: Quantity | undefined): Measured | undefined {
  return value && { key, code, value };
}

function minutes(seconds: number): Quantity | undefined {
  return quantity(seconds / 60, 1, 'min', 'min');
}

function perMinute(spm: number | null | undefined): Quantity | undefined {
  return quantity(spm, 0, '/min', 'steps/min');
}

function beats(bpm: number | undefined): Quantity | undefined {
  return quantity(bpm, 0, '/min', 'beats/min');
}

/** In UCUM; undefined where there is no number. */
function quantity(
  value: number | null | undefined,
  decimals: number,
  code: string,
  unit: string,
): Quantity | undefined {
  const number = rounded(value ?? undefined, decimals);
  return number === null ? undefined : { value: number, unit, system: 'http://unitsofmeasure.org', code };
}
