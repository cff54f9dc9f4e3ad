import type { Language } from '../../language/language.js';
import type { Formatter } from '../format-units.js';
import { namedStretches, type NamedStretch } from '../named-stretches.js';
import { ownTold } from '../own-told.js';
import type { OwnBaselinePart } from '../parts/own-baseline-part.js';
import type { Report } from '../report.js';
import { sayOwn } from '../texts/own.js';
import { markIcon } from './chart-marks.js';
import { inlineBar } from './inline-bar.js';
import { markup, type Markup } from './markup.js';
import { rangeText } from './range-text.js';

/** What the section is written from. */
export interface OwnView {
  readonly report: Pick<Report, 'gait' | 'verdict'> & { readonly ownBaseline: OwnBaselinePart | null };
  readonly format: Formatter;
  readonly language: Language;
}

/** A tenth fewer steps than one's own fills the bar: rarer than one run in a thousand. */
const fullBarShare = 0.1;

/** Returns how the run stands against the runner's own runs, with its stretches as a table; nothing when not asked. */
export function ownSection(view: OwnView): Markup | undefined {
  const { ownBaseline } = view.report;
  if (ownBaseline === null) return undefined;
  const { limits, confidence, level } = ownBaseline;
  const { headline, because } = ownTold(view.report, ownBaseline);
  const say = sayOwn(view.language);
  const sure =
    level === 'possible' || level === 'likely'
      ? markup`<p class="small">${say('sure', { confidence: say(confidence === 'none' ? 'none_' : confidence) })}</p>`
      : undefined;
  return markup`<section id="own"><h2>${say('title')}</h2>${headline === undefined ? undefined : markup`<p><b>${headline}</b></p>`}
${list(because, 'because')}${sure}${ownTable(view)}${list(limits, 'soft small')}</section>`;
}

function list(sentences: readonly string[], kind: string): Markup | undefined {
  if (sentences.length === 0) return undefined;
  return markup`<ul class="${kind}">${sentences.map((sentence) => markup`<li>${sentence}</li>`)}</ul>`;
}

function ownTable({ report, format, language }: OwnView): Markup | undefined {
  const stretches = namedStretches(report, 'ownBaseline');
  if (stretches.length === 0) return undefined;
  const say = sayOwn(language);
  const row = ({ stretch, name }: NamedStretch) => {
    const fewer = 1 - stretch.cadenceSpm / stretch.expectedCadenceSpm;
    return markup`<tr><th scope="row">${name}</th><td>${rangeText(format.distance(stretch.startM), format.distance(stretch.endM), language)}<br/><span class="soft small">${format.duration(stretch.judgedS)}, ${format.pace(stretch.speedMps)}</span><br/>
<span class="level small">${markIcon(stretch.level)}${say(stretch.level)}</span></td>
<td>${format.cadence(stretch.cadenceSpm)}, ${format.stepLength(stretch.stepLengthM)}<br/><span class="soft small">${say('usual', { cadence: format.cadence(stretch.expectedCadenceSpm) })}</span>${inlineBar(fewer / fullBarShare, true)}<span class="soft small">${say('fewer', { share: format.percent(fewer) })}</span></td></tr>`;
  };
  return markup`<table id="own-stretches"><caption>${say('tableCaption')}</caption>
<thead><tr><th scope="col"><span class="unseen">${say('name')}</span></th><th scope="col">${say('where')}</th><th scope="col">${say('cadence')}</th></tr></thead>
<tbody>${stretches.map(row)}</tbody></table>`;
}
