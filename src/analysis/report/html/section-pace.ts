import { chartCadenceBySpeed, percentBelow } from './chart-cadence-speed.js';
import { markIcon, type MarkKind } from './chart-marks.js';
import { bandEdges } from './expected-band.js';
import { heightWords } from './height-words.js';
import { markup, type Markup } from './markup.js';
import { kindOf } from './report-windows.js';
import { markWords } from './words.js';
import type { View } from './view.js';

const kinds: readonly MarkKind[] = ['none', 'possible', 'likely', 'unjudged'];

/** Returns the one chart of the first screen: this run's cadence by pace over what is expected. */
export function paceSection(view: View): Markup {
  const { drawing, outside } = chartCadenceBySpeed(view.report, view.axes);
  const content =
    drawing === undefined
      ? markup`<p>No piece of this run has both a cadence and a speed, so there is nothing to draw.</p>`
      : markup`<figure>${drawing}${legend(view)}<figcaption>Each mark is up to a minute of running. The line is what is expected at each pace ${heightWords(view)}, the band what is usual. ${edgeNote(view)} ${outsideNote(outside)}</figcaption></figure>`;
  return markup`<section id="pace"><h2>Cadence at your pace</h2>${content}</section>`;
}

function legend({ report }: View): Markup {
  const present = new Set(report.gait.windows.map(kindOf));
  return markup`<ul class="legend">${kinds
    .filter((kind) => present.has(kind))
    .map(
      (kind) => markup`<li>${markIcon(kind)}${markWords[kind]}</li>`,
    )}<li><svg class="swatch" viewBox="0 0 26 16" aria-hidden="true"><rect class="band" x="0" y="1" width="26" height="14"/><path class="expected" d="M0 8L26 8"/></svg>expected</li></ul>`;
}

function edgeNote({ report }: View): string {
  const { possible, likely } = bandEdges(report);
  return `Dashed: ${percentBelow(possible)} fewer steps than expected (possible). Dotted: ${percentBelow(likely)} fewer (likely).`;
}

function outsideNote(outside: number): string {
  if (outside === 0) return '';
  return outside === 1 ? 'One piece lies outside the chart.' : `${outside} pieces lie outside the chart.`;
}
