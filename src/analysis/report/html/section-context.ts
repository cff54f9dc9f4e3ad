import type { Language } from '../../language/language.js';
import type { Formatter } from '../format-units.js';
import type { ContextPart } from '../parts/context-part.js';
import { sayContext } from '../texts/context.js';
import { markIcon } from './chart-marks.js';
import { markup, type Markup } from './markup.js';

/** What the sections on the course of a run are written from. */
export interface ContextView {
  readonly report: { readonly context: ContextPart | null };
  readonly format: Formatter;
  readonly language: Language;
}

type Hill = ContextPart['hills'][number];

/** Returns what changes the reading of the steps: a list of sentences, and the hills as a table; nothing when unknown. */
export function contextSection(view: ContextView): Markup | undefined {
  const { context } = view.report;
  if (context === null) return undefined;
  const items = context.sentences.map((sentence) => markup`<li>${sentence}</li>`);
  return markup`<section id="context"><h2>${sayContext(view.language)('title')}</h2><ul>${items}</ul>
${hillTable(context.hills, view)}</section>`;
}

function hillTable(hills: readonly Hill[], view: ContextView): Markup | undefined {
  if (hills.length === 0) return undefined;
  const say = sayContext(view.language);
  return markup`<table id="hills"><caption>${say('hillsCaption')}</caption>
<thead><tr><th scope="col">${say('where')}</th><th scope="col">${say('steps')}</th></tr></thead>
<tbody>${hills.map((hill) => hillRow(hill, view))}</tbody></table>`;
}

function hillRow(hill: Hill, { format, language }: ContextView): Markup {
  const { direction, gradePct, startM, endM, startS, endS, speedMps, cadenceSpm, stepLengthM } = hill;
  const say = sayContext(language);
  return markup`<tr><td>${format.distance(startM)} – ${format.distance(endM)}<br/><span class="soft small">${say(direction, { grade: Math.abs(gradePct) })}; ${format.duration(endS - startS)}, ${format.pace(speedMps)}</span></td>
<td>${format.cadence(cadenceSpm)}, ${format.stepLength(stepLengthM ?? NaN)}${ownComparison(hill, { format, language })}</td></tr>`;
}

function ownComparison({ own }: Hill, { format, language }: Omit<ContextView, 'report'>): Markup | undefined {
  if (own === null) return undefined;
  const say = sayContext(language);
  const words = own.level === 'possible' ? say('ownPossible') : say('ownNone');
  const usual = say('ownUsual', { cadence: format.cadence(own.expectedCadenceSpm) });
  return markup`<br/><span class="soft small">${usual}</span><br/><span class="small">${hillMark(own.level)}${words}</span>`;
}

/** The mark says by its shape what the words beside it say. */
function hillMark(level: NonNullable<Hill['own']>['level']): Markup {
  return markup`<span class="level">${markIcon(level)}</span>`;
}
