import { changeDose } from '../change-dose.js';

/** Cadence that a watch asks for, as FIT counts it when running: one foot, per minute. */
export interface CadenceRange {
  readonly lowRpm: number;
  readonly highRpm: number;
}

/** A step of a workout: a time with or without a cadence, or going back to an earlier step. */
export type WorkoutStep =
  | {
      readonly kind: 'warmUp' | 'on' | 'off' | 'coolDown';
      /** Undefined: until the lap button. */
      readonly timeS?: number;
      readonly cadence?: CadenceRange;
    }
  | { readonly kind: 'repeat'; readonly fromStep: number; readonly times: number };

const warmUpS = 600;

/**
 * Returns the steps of a practice run: 10 min of warm-up, so many times 1 min at the cadence (spm, both feet) and 1 min
 * without (E6), then a cool-down until the lap button.
 */
export function practiceSteps(spm: number, repeats: number): readonly WorkoutStep[] {
  const { onMin, offMin } = changeDose;
  return [
    { kind: 'warmUp', timeS: warmUpS },
    { kind: 'on', timeS: onMin * 60, cadence: rangeAround(spm) },
    { kind: 'off', timeS: offMin * 60 },
    { kind: 'repeat', fromStep: 1, times: repeats },
    { kind: 'coolDown' },
  ];
}

/** Whole revolutions around half the steps. */
function rangeAround(spm: number): CadenceRange {
  const { alarmShare } = changeDose;
  return {
    lowRpm: Math.floor((spm * (1 - alarmShare)) / 2),
    highRpm: Math.ceil((spm * (1 + alarmShare)) / 2),
  };
}
