import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { numbersDe } from './numbers.de.js';
import { numbersEn } from './numbers.en.js';

/** Returns the voice for the three numbers. */
export function sayNumbers(language: Language): Say<keyof typeof numbersEn> {
  return sayer({ en: numbersEn, de: numbersDe }, language);
}
