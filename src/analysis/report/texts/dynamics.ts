import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { dynamicsDe } from './dynamics.de.js';
import { dynamicsEn } from './dynamics.en.js';

/** Returns the voice for what sensors measured besides. */
export function sayDynamics(language: Language): Say<keyof typeof dynamicsEn> {
  return sayer({ en: dynamicsEn, de: dynamicsDe }, language);
}
