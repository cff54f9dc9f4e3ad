import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { unitsDe } from './units.de.js';
import { unitsEn } from './units.en.js';

/** Returns the voice for the names of units. */
export function sayUnits(language: Language): Say<keyof typeof unitsEn> {
  return sayer({ en: unitsEn, de: unitsDe }, language);
}
