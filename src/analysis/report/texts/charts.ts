import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { chartsDe } from './charts.de.js';
import { chartsEn } from './charts.en.js';

/** Returns the voice for charts, their legends and their tables. */
export function sayCharts(language: Language): Say<keyof typeof chartsEn> {
  return sayer({ en: chartsEn, de: chartsDe }, language);
}
