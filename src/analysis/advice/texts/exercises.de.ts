import type { Texts } from '../../language/say.js';
import type { exercisesEn } from './exercises.en.js';

/** Exercises of the article in German; see the English file. */
export const exercisesDe: Texts<keyof typeof exercisesEn> = {
  'core-strength': 'Rumpf',
  'lower-body': 'Beine',
  'back-strength': 'Rücken',
  flexibility: 'Beweglichkeit',
  'warm-up': 'Vor dem Lauf',
  'cool-down': 'Nach dem Lauf',
  plank: 'Unterarmstütz',
  bridge: 'Schulterbrücke',
  crunch: 'Bauchpresse',
  squat: 'Kniebeuge',
  lunge: 'Ausfallschritt',
  legLift: 'Beinheben',
  backExtension: 'Rückenstrecken',
  hipFlexorStretch: 'Dehnen der Hüftvorderseite',
  hamstringStretch: 'Dehnen der Oberschenkelrückseite',
  kneesToChest: 'Knie zur Brust',
  legSwing: 'Beinschwünge',
  walkingLunge: 'Ausfallschritte im Gehen',
  hipCircle: 'Kreise mit Hüfte und Rücken',
  hipStretch: 'Dehnen der Hüfte',
  thighStretch: 'Dehnen der Oberschenkel',
  calfStretch: 'Dehnen der Waden',
  repetitions: '{sets} × {repetitions}',
  seconds: '{sets} × {seconds} s',
  week: '{times, plural, one {einmal in der Woche} other {#-mal in der Woche}}',
};
