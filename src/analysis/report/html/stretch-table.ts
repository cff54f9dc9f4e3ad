import { isInShortPieces } from '../flag-words.js';
import type { Report } from '../report.js';
import { markIcon } from './chart-marks.js';
import { inlineBar } from './inline-bar.js';
import { markup, type Markup } from './markup.js';
import { rangeText } from './range-text.js';
import type { ReportStretch } from './report-windows.js';
import { stretchName } from './stretch-name.js';
import { confidenceWords, markWords } from './words.js';
import type { View } from './view.js';

/** A fifth fewer steps than expected fills the bar: rarer than one runner in a thousand. */
const fullBarShare = 0.2;

/** Returns the flagged stretches as a table, in the order of the run, or a sentence when there are none. */
export function stretchTable({ report, format }: View): Markup {
  const { stretches } = report.gait;
  if (stretches.length === 0) {
    return markup`<p id="stretches">${noStretch(report)}</p>`;
  }
  const row = (stretch: ReportStretch, index: number) => {
    const fewer = 1 - stretch.cadenceSpm / stretch.expectedCadenceSpm;
    return markup`<tr><th scope="row">${stretchName(index)}</th><td>${rangeText(format.distance(stretch.startM), format.distance(stretch.endM))}<br/><span class="soft small">${format.duration(stretch.judgedS)} at ${format.pace(stretch.speedMps)}</span><br/>
<span class="level small">${markIcon(stretch.level)}${markWords[stretch.level]}, ${confidenceWords[stretch.confidence]}</span></td>
<td>${format.cadence(stretch.cadenceSpm)}, ${format.stepLength(stretch.stepLengthM)}<br/><span class="soft small">expected ${format.cadence(stretch.expectedCadenceSpm)}</span>${inlineBar(fewer / fullBarShare, true)}<span class="soft small">${format.percent(fewer)} fewer steps</span></td></tr>`;
  };
  return markup`<table id="stretches"><caption>Stretches with long, slow steps</caption>
<thead><tr><th scope="col"><span class="unseen">Name</span></th><th scope="col">Where, level, how sure</th><th scope="col">Cadence, step length</th></tr></thead>
<tbody>${stretches.map(row)}</tbody></table>`;
}

function noStretch(report: Report): string {
  if (report.verdict.level === 'unknown') return 'No stretch could be judged.';
  return isInShortPieces(report)
    ? 'No piece with long, slow steps was long enough to count as a stretch.'
    : 'No stretch with long, slow steps was found.';
}
