import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { workoutDe } from './workout.de.js';
import { workoutEn } from './workout.en.js';

/** Returns the voice for the names of a workout and its steps, each at most 23 bytes long. */
export function sayWorkout(language: Language): Say<keyof typeof workoutEn> {
  return sayer({ en: workoutEn, de: workoutDe }, language);
}
