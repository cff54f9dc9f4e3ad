import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { limitsDe } from './limits.de.js';
import { limitsEn } from './limits.en.js';

/** Returns the voice for what a verdict cannot see. */
export function sayLimits(language: Language): Say<keyof typeof limitsEn> {
  return sayer({ en: limitsEn, de: limitsDe }, language);
}
