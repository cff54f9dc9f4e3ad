import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { ownDe } from './own.de.js';
import { ownEn } from './own.en.js';

/** Returns the voice for what is said of a runner against their own runs. */
export function sayOwn(language: Language): Say<keyof typeof ownEn> {
  return sayer({ en: ownEn, de: ownDe }, language);
}
