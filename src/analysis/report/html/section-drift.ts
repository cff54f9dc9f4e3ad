import type { ContextPart } from '../parts/context-part.js';
import { withMinus } from '../minus.js';
import { sayContext } from '../texts/context.js';
import { markAt } from './chart-marks.js';
import { coordinate, domainOf, linearScale, padded } from './chart-scale.js';
import { markup, type Markup } from './markup.js';
import type { ContextView } from './section-context.js';

type Drift = NonNullable<ContextPart['drift']>;

/** The drawing in its own units: as wide as the charts. */
const drawing = { width: 360, height: 58, margin: 12, bandTop: 6, bandHeight: 28, labelY: 52 } as const;
/** A narrower axis would make ordinary changes look large, per cent per hour. */
const leastSpanPct = 12;

/**
 * Returns beginning against end at equal pace: the change with its interval in words and as a drawing, both thirds as a
 * table, and what it may mean; the reason where they were not compared, and nothing where that is unknown.
 */
export function driftSection(view: ContextView): Markup | undefined {
  const { context } = view.report;
  if (context === null) return undefined;
  const say = sayContext(view.language);
  const [first, ...rest] = context.driftSentences;
  if (first === undefined) return undefined;
  const drift = answeredDrift(context);
  const lead = drift === null ? markup`<p>${first}</p>` : markup`<p><b>${first}</b></p>`;
  return markup`<section id="drift"><h2>${say('driftTitle')}</h2>${lead}
${drift ? [figure(drift, view), thirds(drift, view)] : undefined}${rest.map((sentence) => markup`<p class="small">${sentence}</p>`)}</section>`;
}

/** The change where there is one to tell, or that there is none; a drawing of "no answer" would say more than is known. */
export function answeredDrift({ drift }: ContextPart): Drift | null {
  return drift?.direction === 'unclear' ? null : drift;
}

function thirds({ speedMps, first, last }: Drift, { format, language }: ContextView): Markup {
  const say = sayContext(language);
  const row = (name: string, { cadenceSpm, stepLengthM }: Drift['first']) =>
    markup`<tr><th scope="row">${name}</th><td class="number">${format.cadence(cadenceSpm)}</td><td class="number">${format.stepLength(stepLengthM ?? NaN)}</td></tr>`;
  return markup`<table id="thirds"><caption>${say('thirdsCaption', { pace: format.pace(speedMps) })}</caption>
<thead><tr><th scope="col">${say('part')}</th><th scope="col" class="number">${say('cadence')}</th><th scope="col" class="number">${say('stepLength')}</th></tr></thead>
<tbody>${row(say('firstThird'), first)}${row(say('lastThird'), last)}</tbody></table>`;
}

function figure(drift: Drift, { language }: ContextView): Markup | undefined {
  const say = sayContext(language);
  const {
    slopePctPerHour: slope,
    lowPctPerHour: low,
    highPctPerHour: high,
    ordinaryPctPerHour: ordinary,
  } = drift;
  // Both ways alike: no change stands in the middle.
  const covered = domainOf([low, -low, high, -high, ordinary, -ordinary], leastSpanPct);
  if (covered === undefined) return undefined;
  const { width, height, margin, bandTop, bandHeight, labelY } = drawing;
  const x = linearScale(padded(covered, 0.05), margin, width - margin);
  const at = (value: number) => coordinate(x(value));
  const middleY = bandTop + bandHeight / 2;
  const words = withMinus(say('driftDrawing', { slope, low, high, ordinary }));
  return markup`<figure><svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${words}">
<rect class="band" x="${at(-ordinary)}" y="${bandTop}" width="${coordinate(x(ordinary) - x(-ordinary))}" height="${bandHeight}"/>
<line class="axis" x1="${at(0)}" x2="${at(0)}" y1="${bandTop - 4}" y2="${bandTop + bandHeight + 4}"/>
<path class="trace" d="M${at(low)} ${middleY}L${at(high)} ${middleY}"/>${markAt('none', { x: x(slope), y: middleY }, 5)}
<text x="${margin}" y="${labelY}">← ${say('axisSlower')}</text><text x="${at(0)}" y="${labelY}" text-anchor="middle">0 %</text>
<text x="${width - margin}" y="${labelY}" text-anchor="end">${say('axisQuicker')} →</text></svg><figcaption>${say('driftCaption')}</figcaption></figure>`;
}
