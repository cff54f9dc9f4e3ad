import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { verdictDe } from './verdict.de.js';
import { verdictEn } from './verdict.en.js';

/** Returns the voice for the verdict and what led to it. */
export function sayVerdict(language: Language): Say<keyof typeof verdictEn> {
  return sayer({ en: verdictEn, de: verdictDe }, language);
}
