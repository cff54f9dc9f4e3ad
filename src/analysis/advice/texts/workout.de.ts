import type { Texts } from '../../language/say.js';
import type { workoutEn } from './workout.en.js';

/** Names of a workout and its steps on the watch, in German: at most 23 bytes each. */
export const workoutDe: Texts<keyof typeof workoutEn> = {
  name: 'Schritte {spm}',
  warmUp: 'Einlaufen',
  on: '{spm} Schritte/min',
  off: 'Wie du magst',
  coolDown: 'Auslaufen',
};
