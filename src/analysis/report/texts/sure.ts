import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { sureDe } from './sure.de.js';
import { sureEn } from './sure.en.js';

/** Returns the voice for why a verdict is not surer. */
export function saySure(language: Language): Say<keyof typeof sureEn> {
  return sayer({ en: sureEn, de: sureDe }, language);
}
