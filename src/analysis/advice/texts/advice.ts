import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { adviceDe } from './advice.de.js';
import { adviceEn } from './advice.en.js';

/** Returns the voice for advice that depends on the run, and for warning signs. */
export function sayAdvice(language: Language): Say<keyof typeof adviceEn> {
  return sayer({ en: adviceEn, de: adviceDe }, language);
}
