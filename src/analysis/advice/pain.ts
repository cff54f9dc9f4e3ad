import type { Symptoms } from './symptoms.js';

/** The largest pain noted for a run, 0 to 10; undefined when none was rated. */
export function worstPain(symptoms: Symptoms | undefined): number | undefined {
  if (symptoms === undefined) return undefined;
  const { painBefore, painDuring, painAfter, painNextMorning } = symptoms;
  const rated = [painBefore, painDuring, painAfter, painNextMorning].filter((pain) => pain !== undefined);
  return rated.length === 0 ? undefined : Math.max(...rated);
}

/** Whether the runner noted a complaint: any pain above 0, a place that hurts, or a warning sign. */
export function hasComplaint(symptoms: Symptoms | undefined): boolean {
  if (symptoms === undefined) return false;
  return symptoms.places.length > 0 || symptoms.signs.length > 0 || (worstPain(symptoms) ?? 0) >= 1;
}
