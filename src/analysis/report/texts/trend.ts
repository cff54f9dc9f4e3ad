import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { trendDe } from './trend.de.js';
import { trendEn } from './trend.en.js';

export type TrendKey = keyof typeof trendEn;

/** Returns the voice for what is said of several runs. */
export function sayTrend(language: Language): Say<TrendKey> {
  return sayer({ en: trendEn, de: trendDe }, language);
}
