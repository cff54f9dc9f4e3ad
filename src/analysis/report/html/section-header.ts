import { markup, type Markup } from './markup.js';
import { isNumber } from './report-windows.js';
import type { View } from './view.js';

/** Returns which run this is, in one line: day and time, distance, running time, kind of run. */
export function headerSection({ report, format, started }: View): Markup {
  const { distanceM, runningTimeS, subSport } = report.run;
  const facts = [
    isNumber(distanceM) ? format.distance(distanceM) : undefined,
    `${format.duration(runningTimeS)} of running`,
    subSport === 'generic' ? undefined : kindOfRun(subSport),
  ].filter((fact) => fact !== undefined);
  return markup`<header><p class="run-line"><b>${started}</b> · ${facts.join(' · ')}</p></header>`;
}

/** `indoorRunning` → "indoor running". */
function kindOfRun(subSport: string): string {
  return subSport.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
