import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { pageDe } from './page.de.js';
import { pageEn } from './page.en.js';

/** Returns the voice for headings and furniture of the page and of the text. */
export function sayPage(language: Language): Say<keyof typeof pageEn> {
  return sayer({ en: pageEn, de: pageDe }, language);
}
