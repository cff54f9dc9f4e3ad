import { changeDose } from '../../../../../src/analysis/advice/change-dose.js';
import { exercises, type ExerciseId } from '../../../../../src/analysis/advice/exercises.js';
import { trendThresholds } from '../../../../../src/analysis/report/trend/trend-thresholds.js';
import type { PatientPlan, PatientPlans, PlanInput } from './plan-queries.js';

type Exercise = PlanInput['exercises'][number];

/** A pace of a plan that is being written. */
export interface TargetRow {
  readonly speedMps: number;
  /** The patient's own steps there; null where nothing is known. */
  readonly ownSpm: number | null;
}

/** An exercise as it is written: `count` are repetitions or seconds, whichever the exercise is counted in. */
export interface ExerciseDraft {
  readonly exercise: ExerciseId;
  readonly sets: string;
  readonly count: string;
  readonly timesPerWeek: string;
}

/** A plan as it is written. */
export interface PlanDraft {
  /** By speed; empty: that pace is left out. */
  readonly steps: Readonly<Record<number, string>>;
  readonly weeks: string;
  readonly exercises: readonly ExerciseDraft[];
  readonly text: string;
  readonly recheckOn: string;
  readonly reason: string;
}

/** What is wrong in a draft, by its part; a pace and an exercise by their names. */
export type DraftFaults = Readonly<
  Record<string, 'steps' | 'none' | 'weeks' | 'dose' | 'reason' | undefined>
>;

const usualWeeks = 4;
const dayMs = 86_400_000;
const limits = {
  steps: [130, 220],
  weeks: [1, 12],
  sets: [1, 10],
  repetitions: [1, 100],
  seconds: [1, 600],
  timesPerWeek: [1, 14],
} as const;

/** Returns the paces that a plan can be written for: the usual ones, and those of the plan that is going on. */
export function targetRows({ current, suggestion }: PatientPlans): TargetRow[] {
  const usual = suggestion.rows.map(({ speedMps, ownSpm }) => ({ speedMps, ownSpm }));
  const others = (current?.targets ?? [])
    .filter(({ speedMps }) => !usual.some((row) => row.speedMps === speedMps))
    .map(({ speedMps }) => ({ speedMps, ownSpm: movedTo(speedMps, usual) }));
  return [...usual, ...others].sort((a, b) => a.speedMps - b.speedMps);
}

/** Their own steps at the nearest usual pace, moved along the usual slope. */
function movedTo(speedMps: number, usual: readonly { speedMps: number; ownSpm: number }[]): number | null {
  const apart = (row: { speedMps: number }) => Math.abs(Math.log(row.speedMps / speedMps));
  const nearest = [...usual].sort((a, b) => apart(a) - apart(b)).at(0);
  return nearest ? Math.round(nearest.ownSpm * (speedMps / nearest.speedMps) ** trendThresholds.slope) : null;
}

/** Returns a draft to begin with: the practice's plan that is going on, else what the evidence allows. */
export function draftOf({ current, suggestion }: PatientPlans, nowMs: number): PlanDraft {
  const own = current?.from === 'practice' ? current : null;
  const suggested = suggestion.rows.flatMap(({ speedMps, toSpm }) =>
    toSpm === null ? [] : [[speedMps, String(toSpm)] as const],
  );
  const agreed = (own?.targets ?? []).map((target) => [target.speedMps, String(target.cadenceSpm)] as const);
  return {
    steps: Object.fromEntries(own ? agreed : suggested),
    weeks: String(own?.weeks ?? usualWeeks),
    exercises: (own?.exercises ?? []).map(toExerciseDraft),
    text: own?.text ?? '',
    recheckOn: dayIn(changeDose.recheckWeeks[0], nowMs),
    reason: '',
  };
}

function dayIn(weeks: number, nowMs: number): string {
  return new Date(nowMs + weeks * 7 * dayMs).toISOString().slice(0, 10);
}

function toExerciseDraft({ exercise, sets, repetitions, seconds, timesPerWeek }: Exercise): ExerciseDraft {
  const count = String(repetitions ?? seconds ?? '');
  return { exercise, sets: String(sets), count, timesPerWeek: String(timesPerWeek) };
}

/** Returns an exercise with the dose that the article's advice begins with. */
export function usualExercise(exercise: ExerciseId): ExerciseDraft {
  return toExerciseDraft({ exercise, ...exercises[exercise].dose });
}

/** Returns by how much written steps lie over the patient's own, as a share; null where that cannot be said. */
export function changeFrom({ ownSpm }: TargetRow, steps: string): number | null {
  const spm = Number(steps);
  return ownSpm === null || steps.trim() === '' || !Number.isFinite(spm) ? null : spm / ownSpm - 1;
}

/** Whether written steps lie so far from the patient's own that the plan says why. */
export function isFar(row: TargetRow, steps: string): boolean {
  if (steps.trim() === '') return false;
  if (row.ownSpm === null) return true;
  const most = Math.floor(row.ownSpm * (1 + changeDose.mostRaise));
  const least = Math.ceil(row.ownSpm * (1 - changeDose.mostRaise));
  return Number(steps) > most || Number(steps) < least;
}

/** Returns what is wrong in a draft before it is sent. */
export function faultsOf(draft: PlanDraft, rows: readonly TargetRow[], needsReason: boolean): DraftFaults {
  const written = rows.filter(({ speedMps }) => stepsAt(draft, speedMps) !== '');
  return {
    ...Object.fromEntries(
      written
        .filter(({ speedMps }) => !isWithin(stepsAt(draft, speedMps), limits.steps))
        .map(({ speedMps }) => [String(speedMps), 'steps' as const]),
    ),
    ...Object.fromEntries(
      draft.exercises.filter(isFaulty).map(({ exercise }) => [exercise, 'dose' as const]),
    ),
    targets: written.length === 0 ? 'none' : undefined,
    weeks: isWithin(draft.weeks, limits.weeks) ? undefined : 'weeks',
    reason: needsReason && draft.reason.trim() === '' ? 'reason' : undefined,
  };
}

/** Returns what is written for a speed, without spaces around it. */
export function stepsAt({ steps }: PlanDraft, speedMps: number): string {
  return (steps[speedMps] ?? '').trim();
}

function isFaulty({ exercise, sets, count, timesPerWeek }: ExerciseDraft): boolean {
  const counted = isHeld(exercise) ? limits.seconds : limits.repetitions;
  return (
    !isWithin(sets, limits.sets) || !isWithin(count, counted) || !isWithin(timesPerWeek, limits.timesPerWeek)
  );
}

function isWithin(text: string, [least, most]: readonly [number, number]): boolean {
  const value = Number(text);
  return text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
}

/** Whether an exercise is counted in seconds. */
export function isHeld(exercise: ExerciseId): boolean {
  return exercises[exercise].dose.seconds !== null;
}

/** Returns a draft without faults as it is sent. */
export function inputOf(
  draft: PlanDraft,
  rows: readonly TargetRow[],
  replaces: PatientPlan['id'] | null,
): PlanInput {
  const targets = rows.flatMap(({ speedMps }) => {
    const steps = stepsAt(draft, speedMps);
    return steps === '' ? [] : { speedMps, cadenceSpm: Number(steps) };
  });
  return {
    replaces,
    targets,
    weeks: Number(draft.weeks),
    exercises: draft.exercises.map(({ exercise, sets, count, timesPerWeek }) => ({
      exercise,
      sets: Number(sets),
      repetitions: isHeld(exercise) ? null : Number(count),
      seconds: isHeld(exercise) ? Number(count) : null,
      timesPerWeek: Number(timesPerWeek),
    })),
    text: draft.text,
    recheckOn: draft.recheckOn === '' ? null : draft.recheckOn,
    reason: draft.reason,
  };
}
