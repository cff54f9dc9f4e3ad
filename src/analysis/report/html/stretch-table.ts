import type { Language } from '../../language/language.js';
import { isInShortPieces } from '../flag-words.js';
import { namedStretches, type NamedStretch } from '../named-stretches.js';
import type { Report } from '../report.js';
import { sayCharts } from '../texts/charts.js';
import { sayWords } from '../texts/words.js';
import { markIcon } from './chart-marks.js';
import { inlineBar } from './inline-bar.js';
import { markup, type Markup } from './markup.js';
import { rangeText } from './range-text.js';
import type { View } from './view.js';

/** A fifth fewer steps than expected fills the bar: rarer than one runner in a thousand. */
const fullBarShare = 0.2;

/** Returns the flagged stretches as a table, in the order of the run, or a sentence when there are none. */
export function stretchTable(view: View): Markup {
  const stretches = namedStretches(view.report, 'population');
  const say = sayCharts(view.language);
  if (stretches.length === 0) {
    return markup`<p id="stretches">${noStretch(view.report, view.language)}</p>`;
  }
  return markup`<table id="stretches"><caption>${say('stretchesCaption')}</caption>
<thead><tr><th scope="col"><span class="unseen">${say('stretchName')}</span></th><th scope="col">${say('stretchWhere')}</th><th scope="col">${say('stretchSteps')}</th></tr></thead>
<tbody>${stretches.map((named) => rowOf(named, view))}</tbody></table>`;
}

function rowOf({ stretch, name }: NamedStretch, { format, language }: View): Markup {
  const say = sayCharts(language);
  const words = sayWords(language);
  const fewer = 1 - stretch.cadenceSpm / stretch.expectedCadenceSpm;
  const where = rangeText(format.distance(stretch.startM), format.distance(stretch.endM), language);
  const pace = { duration: format.duration(stretch.judgedS), pace: format.pace(stretch.speedMps) };
  const expected = say('stretchExpected', { cadence: format.cadence(stretch.expectedCadenceSpm) });
  return markup`<tr><th scope="row">${name}</th><td>${where}<br/><span class="soft small">${say('stretchPace', pace)}</span><br/>
<span class="level small">${markIcon(stretch.level)}${words(`level.${stretch.level}`)}, ${words(`confidence.${stretch.confidence}`)}</span></td>
<td>${format.cadence(stretch.cadenceSpm)}, ${format.stepLength(stretch.stepLengthM)}<br/><span class="soft small">${expected}</span>${inlineBar(fewer / fullBarShare, true)}<span class="soft small">${say('stretchFewer', { share: format.percent(fewer) })}</span></td></tr>`;
}

/** Returns why there is no stretch in the table. */
export function noStretch(report: Report, language: Language): string {
  const say = sayCharts(language);
  if (report.verdict.level === 'unknown') return say('stretchUnknown');
  return say(isInShortPieces(report) ? 'stretchTooShort' : 'stretchNone');
}
