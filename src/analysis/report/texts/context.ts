import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { contextDe } from './context.de.js';
import { contextEn } from './context.en.js';

/** Returns the voice for what happened in a run and changes how its steps are read. */
export function sayContext(language: Language): Say<keyof typeof contextEn> {
  return sayer({ en: contextEn, de: contextDe }, language);
}
