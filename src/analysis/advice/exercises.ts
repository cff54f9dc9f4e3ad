import type { ArticleId } from './advice.js';

/** How much of an exercise: sets of repetitions or of seconds, on so many days a week. */
export interface ExerciseDose {
  readonly sets: number;
  readonly repetitions: number | null;
  readonly seconds: number | null;
  readonly timesPerWeek: number;
}

/** An exercise that a point of the article names, with the dose that its advice begins with. */
export interface ExerciseFacts {
  readonly articleId: ArticleId;
  readonly dose: ExerciseDose;
}

const times = (sets: number, repetitions: number, timesPerWeek: number): ExerciseDose => ({
  sets,
  repetitions,
  seconds: null,
  timesPerWeek,
});
const held = (sets: number, seconds: number, timesPerWeek: number): ExerciseDose => ({
  sets,
  repetitions: null,
  seconds,
  timesPerWeek,
});

/**
 * The exercises that the article names, in its order, each with the dose that the advice of its point begins with
 * (texts/article.*, `how`). own: warm-up and cool-down are counted with three runs a week.
 */
export const exercises = {
  plank: { articleId: 'core-strength', dose: held(3, 20, 3) },
  bridge: { articleId: 'core-strength', dose: times(3, 10, 3) },
  crunch: { articleId: 'core-strength', dose: times(3, 10, 3) },
  squat: { articleId: 'lower-body', dose: times(3, 8, 2) },
  lunge: { articleId: 'lower-body', dose: times(3, 8, 2) },
  legLift: { articleId: 'lower-body', dose: times(3, 8, 2) },
  backExtension: { articleId: 'back-strength', dose: times(3, 8, 3) },
  hipFlexorStretch: { articleId: 'flexibility', dose: held(2, 30, 3) },
  hamstringStretch: { articleId: 'flexibility', dose: held(2, 30, 3) },
  kneesToChest: { articleId: 'flexibility', dose: held(2, 30, 3) },
  legSwing: { articleId: 'warm-up', dose: times(1, 10, 3) },
  walkingLunge: { articleId: 'warm-up', dose: times(1, 10, 3) },
  hipCircle: { articleId: 'warm-up', dose: times(1, 10, 3) },
  hipStretch: { articleId: 'cool-down', dose: held(2, 30, 3) },
  thighStretch: { articleId: 'cool-down', dose: held(2, 30, 3) },
  calfStretch: { articleId: 'cool-down', dose: held(2, 30, 3) },
} as const satisfies Readonly<Record<string, ExerciseFacts>>;

export type ExerciseId = keyof typeof exercises;

export const exerciseIds = Object.keys(exercises) as ExerciseId[];
