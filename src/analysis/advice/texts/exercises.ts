import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { exercisesDe } from './exercises.de.js';
import { exercisesEn } from './exercises.en.js';

/** Returns the voice for exercises and their dose. */
export function sayExercises(language: Language): Say<keyof typeof exercisesEn> {
  return sayer({ en: exercisesEn, de: exercisesDe }, language);
}
