import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { planCheckDe } from './plan-check.de.js';
import { planCheckEn } from './plan-check.en.js';

/** Returns the voice for a run against its plan. */
export function sayPlanCheck(language: Language): Say<keyof typeof planCheckEn> {
  return sayer({ en: planCheckEn, de: planCheckDe }, language);
}
