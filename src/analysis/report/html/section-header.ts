import { sayPage } from '../texts/page.js';
import { markup, type Markup } from './markup.js';
import { isNumber } from './report-windows.js';
import type { View } from './view.js';
import { kindOfRun } from './words.js';

/** Returns which run this is, in one line: day and time, distance, running time, kind of run. */
export function headerSection({ report, format, started, language }: View): Markup {
  const { distanceM, runningTimeS, subSport } = report.run;
  const facts = [
    isNumber(distanceM) ? format.distance(distanceM) : undefined,
    sayPage(language)('running', { duration: format.duration(runningTimeS) }),
    kindOfRun(subSport, language),
  ].filter((fact) => fact !== undefined);
  return markup`<header><p class="run-line"><b>${started}</b> · ${facts.join(' · ')}</p></header>`;
}
