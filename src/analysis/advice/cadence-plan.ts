import { changeDose } from './change-dose.js';
import type { ExerciseDose, ExerciseId } from './exercises.js';

/** A runner's plan: which cadence (spm, both feet) at which speed (m/s), since when (UTC, ms), for how many weeks. */
export interface CadencePlan {
  readonly targets: readonly { readonly speedMps: number; readonly cadenceSpm: number }[];
  readonly startMs: number;
  readonly weeks: number;
}

/** An exercise of the article with its dose. */
export interface PlanExercise extends ExerciseDose {
  readonly exercise: ExerciseId;
}

/** What a plan says besides its steps. */
export interface PlanDetails {
  readonly exercises: readonly PlanExercise[];
  readonly text: string;
  /** The day on which to look at it together: `2026-05-04`. */
  readonly recheckOn: string | null;
  /** Why a target lies further from the runner's own steps than studies went; empty where none does. */
  readonly reason: string;
}

/** One week of practice. */
export interface PlanWeek {
  readonly week: number;
  /** Runs with practice in this week. */
  readonly runs: number;
  /** How often minutes on and off follow each other in such a run. */
  readonly repeats: number;
  readonly onMin: number;
  readonly offMin: number;
  /** Share of the minutes on that have the metronome, 0 to 1; the others are by feel. */
  readonly metronomeShare: number;
}

const { onMin, offMin } = changeDose;

/**
 * The plan of four weeks: about 8 runs with feedback that fades (E6, Willy 2016). own: two runs a week, repeats that grow
 * slowly because calf and ankle take more load, and the steps in which the sound fades.
 */
export const planWeeks: readonly PlanWeek[] = [
  { week: 1, runs: 2, repeats: 6, onMin, offMin, metronomeShare: 1 },
  { week: 2, runs: 2, repeats: 8, onMin, offMin, metronomeShare: 0.75 },
  { week: 3, runs: 2, repeats: 10, onMin, offMin, metronomeShare: 0.5 },
  { week: 4, runs: 2, repeats: 10, onMin, offMin, metronomeShare: 0.25 },
];
