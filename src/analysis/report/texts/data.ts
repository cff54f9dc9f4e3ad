import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { dataDe } from './data.de.js';
import { dataEn } from './data.en.js';

/** Returns the voice for what a recording is worth. */
export function sayData(language: Language): Say<keyof typeof dataEn> {
  return sayer({ en: dataEn, de: dataDe }, language);
}
