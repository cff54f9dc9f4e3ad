/** What a runner notes about a run; everything is optional. */

export const painPlaces = ['lowBack', 'buttock', 'leg', 'other'] as const;
export type PainPlace = (typeof painPlaces)[number];

/**
 * Warning signs that are asked about. `numbness`, `tingling` and `weakness` are of the legs; `severePain`, `persistentPain`:
 * of the back. The last two are emergencies.
 */
export const warningSigns = [
  'numbness',
  'tingling',
  'weakness',
  'severePain',
  'persistentPain',
  'saddleNumbness',
  'bladderBowel',
] as const;
export type WarningSign = (typeof warningSigns)[number];

export interface Symptoms {
  /** 0 none to 10 worst imaginable. */
  readonly painBefore?: number;
  readonly painDuring?: number;
  readonly painAfter?: number;
  readonly painNextMorning?: number;
  readonly places: readonly PainPlace[];
  readonly signs: readonly WarningSign[];
}
