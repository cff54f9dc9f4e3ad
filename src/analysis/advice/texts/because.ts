import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { becauseDe } from './because.de.js';
import { becauseEn } from './because.en.js';

/** The voice for why a piece of advice is given. */
export type SayBecause = Say<keyof typeof becauseEn>;

/** Returns the voice for why a piece of advice is given here. */
export function sayBecause(language: Language): SayBecause {
  return sayer({ en: becauseEn, de: becauseDe }, language);
}
