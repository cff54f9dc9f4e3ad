import { planWeeks } from '../analysis/advice/cadence-plan.js';
import { workoutFit } from '../analysis/advice/workout/encode-workout.js';
import type { Language } from '../analysis/language/language.js';
import { weekOfPlan, type StoredCadencePlan } from '../runners/runners.js';
import type { Download } from './send-download.js';

/** FIT counts from the end of 1989 on. */
const earliestMs = Date.UTC(1990, 0, 1);

/**
 * Returns the practice run of the week that a plan is in at a time, for the target in the middle of its speeds. Beyond the four
 * weeks of the studies it stays as in the last of them.
 */
export function workoutOfPlan(
  { body }: Pick<StoredCadencePlan, 'body'>,
  language: Language,
  now: Date,
): Download {
  const week = Math.max(1, Math.min(weekOfPlan(body, now.getTime()), body.weeks));
  const { repeats } = planWeeks[Math.min(week, planWeeks.length) - 1];
  const { cadenceSpm } = body.targets[(body.targets.length - 1) >> 1];
  const spm = Math.round(cadenceSpm);
  // The same week of the same plan gives the same workout: a watch then replaces it by itself.
  const weekStartMs = body.startMs + (week - 1) * 7 * 86_400_000;
  const createdMs = Math.min(now.getTime(), Math.max(earliestMs, weekStartMs));
  const bytes = workoutFit({ spm, repeats, language, createdMs });
  return { name: `stridecheck-plan-week-${week}.fit`, type: 'application/vnd.ant.fit', bytes };
}
