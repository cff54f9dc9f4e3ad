import { sayCharts } from '../texts/charts.js';
import { inlineBar } from './inline-bar.js';
import { markup, type Markup } from './markup.js';
import { isNumber } from './report-windows.js';
import { splitsOf, type Split } from './splits.js';
import type { View } from './view.js';

/** The bar shows cadence between these, so that differences are seen; both are the gates of judgement. */
const bar = { fromSpm: 130, toSpm: 220 };

/** Returns the run in splits of equal distance, with a bar for each one's cadence; nothing without any. */
export function splitTable({ report, format, axes, language }: View): Markup | undefined {
  const splits = splitsOf(report.gait.windows, axes.metresPerUnit);
  if (splits.length === 0) return undefined;
  const say = sayCharts(language);
  const row = ({ endM, speedMps, cadenceSpm, stepLengthM, expectedCadenceSpm, flagged }: Split) => {
    const expected = isNumber(expectedCadenceSpm) ? Math.round(expectedCadenceSpm) : '–';
    const share = (cadenceSpm - bar.fromSpm) / (bar.toSpm - bar.fromSpm);
    return markup`<tr><th scope="row">${axes.distanceLabel(endM)}</th><td class="number">${axes.paceLabel(speedMps)}</td>
<td class="number">${Math.round(cadenceSpm)}</td><td class="number">${expected}</td><td class="number">${isNumber(stepLengthM) ? format.stepLength(stepLengthM) : '–'}</td><td>${inlineBar(share, flagged)}${flagged ? markup`<span class="small">${say('flagged')}</span>` : undefined}</td></tr>`;
  };
  return markup`<details class="splits"><summary>${say('splits')}</summary><table>
<thead><tr><th scope="col">${say('splitTo', { unit: axes.distanceUnit })}</th><th scope="col" class="number">${axes.paceUnit}</th><th scope="col" class="number">${say('splitCadence')}</th><th scope="col" class="number">${say('expected')}</th><th scope="col" class="number">${say('splitStep')}</th><th scope="col"><span class="unseen">${say('splitBar')}</span></th></tr></thead>
<tbody>${splits.map(row)}</tbody></table></details>`;
}
