import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser';
import type { Language } from '../../language/language.js';
import { planWeeks } from '../cadence-plan.js';
import { sayWorkout } from '../texts/workout.js';
import { practiceSteps, type WorkoutStep } from './workout-steps.js';

/** What a workout is made from. */
export interface WorkoutInput {
  /** Cadence of the minutes on, steps per minute with both feet, 100 to 240. */
  readonly spm: number;
  /** How often minutes on and off follow each other, 1 to 60; as in the first week of the plan when not said. */
  readonly repeats?: number;
  readonly language: Language;
  /** UTC, milliseconds since 1970; with it the watch tells one workout from another. */
  readonly createdMs: number;
}

const firstWeekRepeats = planWeeks[0].repeats;
const limits = { spm: { min: 100, max: 240 }, repeats: { min: 1, max: 60 } };

/** Numbers of the FIT profile: messages, and values of their enumerations. */
const message = { fileId: 0, workout: 26, workoutStep: 27 };
const fileType = { workout: 5 };
/** The number that the profile keeps for makers without one. */
const manufacturer = { development: 255 };
const sport = { running: 1 };
const duration = { time: 0, open: 5, repeatUntilStepsComplete: 6 };
const target = { open: 2, cadence: 3 };
/** The minutes off are run as well, so they are no rest. */
const intensity = { warmUp: 2, on: 0, off: 0, coolDown: 3 };
/** Workouts need nothing newer than version 1.0 of the protocol, which all watches read. */
const protocolVersion = 0x10;
/** Fixed, so that one definition serves all steps; the last byte ends the text. */
const nameBytes = 24;

/**
 * Returns a practice run as a FIT workout file to copy to a watch: warm-up, minutes at a cadence and without in turn,
 * cool-down. FIT counts one foot when running, so cadences in it are half the steps. Source: FIT profile, workout files.
 * @throws RangeError for a cadence or number of repeats outside its limits
 */
export function workoutFit({
  spm,
  repeats = firstWeekRepeats,
  language,
  createdMs,
}: WorkoutInput): Uint8Array {
  check('cadence', spm, limits.spm);
  check('number of repeats', repeats, limits.repeats);
  const say = sayWorkout(language);
  const steps = practiceSteps(spm, repeats);
  const encoder = new FitEncoder({ protocolVersion });
  const created = FitEncoder.toFitTimestamp(new Date(createdMs));
  encoder.writeMessage(message.fileId, [
    enumeration(0, fileType.workout),
    uint16(1, manufacturer.development),
    uint16(2, 0),
    // Watches replace a workout by one with the same serial number and time.
    { number: 3, size: 4, baseType: FitBaseType.Uint32z, value: created },
    uint32(4, created),
  ]);
  encoder.writeMessage(message.workout, [
    enumeration(4, sport.running),
    uint16(6, steps.length),
    text(8, say('name', { spm: Math.round(spm) })),
  ]);
  steps.forEach((step, index) => {
    const name = step.kind === 'repeat' ? '' : say(step.kind, { spm: Math.round(spm) });
    encoder.writeMessage(message.workoutStep, [uint16(254, index), text(0, name), ...stepFields(step)]);
  });
  return encoder.close();
}

/** The same fields for every kind of step, so that they share one definition. */
function stepFields(step: WorkoutStep): FitEncoderField[] {
  if (step.kind === 'repeat') {
    return [
      enumeration(1, duration.repeatUntilStepsComplete),
      uint32(2, step.fromStep),
      enumeration(3, target.open),
      ...[step.times, 0, 0].map((value, index) => uint32(4 + index, value)),
      enumeration(7, intensity.on),
    ];
  }
  const { kind, timeS, cadence } = step;
  return [
    enumeration(1, timeS === undefined ? duration.open : duration.time),
    uint32(2, (timeS ?? 0) * 1000),
    enumeration(3, cadence === undefined ? target.open : target.cadence),
    ...[0, cadence?.lowRpm ?? 0, cadence?.highRpm ?? 0].map((value, index) => uint32(4 + index, value)),
    enumeration(7, intensity[kind]),
  ];
}

function enumeration(number: number, value: number): FitEncoderField {
  return { number, size: 1, baseType: FitBaseType.Enum, value };
}

function uint16(number: number, value: number): FitEncoderField {
  return { number, size: 2, baseType: FitBaseType.Uint16, value };
}

function uint32(number: number, value: number): FitEncoderField {
  return { number, size: 4, baseType: FitBaseType.Uint32, value };
}

/** @throws RangeError when the text does not fit, zero at its end included */
function text(number: number, words: string): FitEncoderField {
  const value = new Uint8Array(nameBytes);
  value.set(FitEncoder.string(words));
  return { number, size: nameBytes, baseType: FitBaseType.String, value };
}

function check(
  name: string,
  value: number,
  { min, max }: { readonly min: number; readonly max: number },
): void {
  if (!(value >= min && value <= max)) throw new RangeError(`A ${name} is ${min} to ${max}, not ${value}.`);
}
