import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { methodDe } from './method.de.js';
import { methodEn } from './method.en.js';

/** Returns the voice for how a run was judged. */
export function sayMethod(language: Language): Say<keyof typeof methodEn> {
  return sayer({ en: methodEn, de: methodDe }, language);
}
