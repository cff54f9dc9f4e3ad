import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { wordsDe } from './words.de.js';
import { wordsEn } from './words.en.js';

/** Returns the voice for the short words that stand in many places: levels, marks, reasons, channels. */
export function sayWords(language: Language): Say<keyof typeof wordsEn> {
  return sayer({ en: wordsEn, de: wordsDe }, language);
}
