import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { qualityDe } from './quality.de.js';
import { qualityEn } from './quality.en.js';

/** Returns the voice for what a recording is worth. */
export function sayQuality(language: Language): Say<keyof typeof qualityEn> {
  return sayer({ en: qualityEn, de: qualityDe }, language);
}
