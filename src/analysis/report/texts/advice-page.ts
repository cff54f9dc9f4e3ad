import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { advicePageDe } from './advice-page.de.js';
import { advicePageEn } from './advice-page.en.js';

/** Returns the voice for the headings and tables around the advice, on the page and in the text. */
export function sayAdvicePage(language: Language): Say<keyof typeof advicePageEn> {
  return sayer({ en: advicePageEn, de: advicePageDe }, language);
}
