import type { Language } from '../../language/language.js';
import { sayCharts } from '../texts/charts.js';
import { bandWords, markWords, singleMarksNote } from '../legend-words.js';
import { chartCadenceBySpeed, percentBelow } from './chart-cadence-speed.js';
import { markIcon, type MarkKind } from './chart-marks.js';
import { bandEdges } from './expected-band.js';
import { heightWords } from './height-words.js';
import { markup, type Markup } from './markup.js';
import { kindOf } from './report-windows.js';
import type { View } from './view.js';

const kinds: readonly MarkKind[] = ['none', 'possible', 'likely', 'unjudged'];

/** Returns the one chart of the first screen: this run's cadence by pace over what is expected. */
export function paceSection(view: View): Markup {
  const { drawing, outside } = chartCadenceBySpeed(view.report, view.axes);
  const say = sayCharts(view.language);
  const content =
    drawing === undefined
      ? markup`<p>${say('nothingToDraw')}</p>`
      : markup`<figure>${drawing}${legend(view)}<figcaption>${say('paceCaption', { height: heightWords(view) })} ${edgeNote(view)} ${singleMarksNote(view.report, view.language)} ${outsideNote(outside, view.language)}</figcaption></figure>`;
  return markup`<section id="pace"><h2>${say('paceTitle')}</h2>${content}</section>`;
}

function legend({ report, language }: View): Markup {
  const present = new Set(report.gait.windows.map(kindOf));
  return markup`<ul class="legend"><li><svg class="swatch" viewBox="0 0 26 16" aria-hidden="true"><rect class="band" x="0" y="1" width="26" height="14"/><path class="expected" d="M0 8L26 8"/></svg>${bandWords(report, language)}</li>${kinds
    .filter((kind) => present.has(kind))
    .map(
      (kind) => markup`<li>${markIcon(kind)}${markWords(kind, report, language)}</li>`,
    )}${ownLegend(report, language)}</ul>`;
}

function ownLegend(report: View['report'], language: Language): Markup | undefined {
  if (!report.ownBaseline?.fit) return undefined;
  return markup`<li><svg class="swatch" viewBox="0 0 26 16" aria-hidden="true"><path class="own" d="M0 8L26 8"/></svg>${sayCharts(language)('ownUsual')}</li>`;
}

/** Returns what the dashed and the dotted line stand for. */
export function edgeNote({ report, language }: View): string {
  const { possible, likely } = bandEdges(report);
  const edges = { possible: percentBelow(possible), likely: percentBelow(likely) };
  return sayCharts(language)('edges', edges);
}

/** Returns how many pieces lie outside the axes; nothing where none do. */
export function outsideNote(count: number, language: Language): string {
  return count === 0 ? '' : sayCharts(language)('outside', { count });
}
