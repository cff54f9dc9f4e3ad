import { sayCharts } from '../texts/charts.js';
import { chartCadenceAlong } from './chart-cadence-distance.js';
import { markup, type Markup } from './markup.js';
import { splitTable } from './split-table.js';
import { stretchTable } from './stretch-table.js';
import type { View } from './view.js';

/**
 * Returns cadence along the run as a chart, the flagged stretches as a table, and the run in splits; nothing where
 * no window has a cadence.
 */
export function alongSection(view: View): Markup | undefined {
  const figure = alongFigure(view);
  if (figure === undefined) return undefined;
  return markup`<section id="along"><h2>${sayCharts(view.language)('alongTitle')}</h2>${figure}
${alongTables(view)}</section>`;
}

/** Returns cadence along the run as a drawing with what it shows; nothing where no window has a cadence. */
export function alongFigure(view: View): Markup | undefined {
  const drawing = chartCadenceAlong(view.report, view.axes);
  if (drawing === undefined) return undefined;
  return markup`<figure>${drawing}<figcaption>${caption(view)}</figcaption></figure>`;
}

/** Returns the flagged stretches and the splits as tables. */
export function alongTables(view: View): Markup {
  return markup`${stretchTable(view)}${splitTable(view)}`;
}

function caption({ report, language }: View): string {
  const say = sayCharts(language);
  const line = say('alongCaption');
  return report.gait.stretches.length === 0 ? line : `${line} ${say('alongHatched')}`;
}
