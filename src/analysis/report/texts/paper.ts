import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { paperDe } from './paper.de.js';
import { paperEn } from './paper.en.js';

/** Returns the voice for what only the report on paper says. */
export function sayPaper(language: Language): Say<keyof typeof paperEn> {
  return sayer({ en: paperEn, de: paperDe }, language);
}
