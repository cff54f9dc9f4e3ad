import { missing } from '../format-units.js';
import type { Report } from '../report.js';
import { coordinate, domainOf, linearScale, padded } from './chart-scale.js';
import { markup, type Markup } from './markup.js';
import { isNumber } from './report-windows.js';
import type { View } from './view.js';

type Spread = NonNullable<Report['gait']['cadenceSpm']>;

/** Returns the three numbers of the run with their usual range, and what was expected beside them. */
export function numbersSection(view: View): Markup {
  const { report, format } = view;
  const { cadenceSpm, stepLengthM, expectedCadenceSpm, judgedShare, judgedS } = report.gait;
  const expectedStep = expectedStepLengthM(report);
  return markup`<section id="numbers" aria-label="Three numbers"><dl class="tiles">
${spreadTile({ name: 'Cadence', spread: cadenceSpm, expected: expectedCadenceSpm, write: format.cadence })}
${spreadTile({ name: 'Step length', spread: stepLengthM, expected: expectedStep, write: format.stepLength })}
<div class="tile"><dt>Could be judged</dt><dd>${bigValue(format.percent(judgedShare))}</dd><dd>${shareBar(judgedShare)}${format.duration(judgedS)} of ${format.duration(report.run.runningTimeS)} running</dd></div>
</dl>${differenceLine(view)}</section>`;
}

/**
 * Returns the step length (m) at which the run's speed is reached with the expected cadence. At one speed, step
 * length and cadence are one number, so it follows from the ratio; undefined without one.
 */
function expectedStepLengthM({ gait }: Report): number | undefined {
  return isNumber(gait.cadenceRatio) && gait.stepLengthM !== null
    ? gait.stepLengthM.median * gait.cadenceRatio
    : undefined;
}

interface SpreadTile {
  readonly name: string;
  readonly spread: Spread | null;
  readonly expected: number | null | undefined;
  readonly write: (value: number) => string;
}

function spreadTile({ name, spread, expected, write }: SpreadTile): Markup {
  if (spread === null || !isNumber(spread.median)) {
    return markup`<div class="tile"><dt>${name}</dt><dd>${bigValue(missing)}</dd><dd>not in this recording</dd></div>`;
  }
  const expectation = isNumber(expected)
    ? markup`<dd><b>Expected: ${numberOf(write(expected))}</b></dd>`
    : undefined;
  return markup`<div class="tile"><dt>${name}</dt><dd>${bigValue(write(spread.median))}</dd>
<dd>${rangeBar(spread, expected)}Mostly ${numberOf(write(spread.p10))} to ${numberOf(write(spread.p90))}</dd>${expectation}</div>`;
}

/** The number large, its unit small beside it; a per cent sign belongs to its number. */
function bigValue(text: string): Markup {
  const value = numberOf(text);
  const unit = text.slice(value.length).trim();
  return unit === '%'
    ? markup`<span class="value">${text}</span>`
    : markup`<span class="value">${value}</span> ${unit}`;
}

/** The number without its unit, which the line above has said. */
function numberOf(text: string): string {
  return text.split(' ')[0] ?? text;
}

const barWidth = 200;
/** Keeps the ends of the bar off the border. */
const barMargin = 6;

/** The range as a bar, the median as a dot, what was expected as a dashed line. */
function rangeBar({ median, p10, p90 }: Spread, expected: number | null | undefined): Markup | undefined {
  const covered = domainOf([p10, p90, median, expected ?? NaN], median * 0.02);
  if (covered === undefined) return undefined;
  const x = linearScale(padded(covered, 0.1), barMargin, barWidth - barMargin);
  const [from, to] = [x(p10), x(p90)];
  const target = isNumber(expected)
    ? markup`<line class="target" x1="${coordinate(x(expected))}" x2="${coordinate(x(expected))}" y1="0" y2="14"/>`
    : undefined;
  return markup`<svg viewBox="0 0 ${barWidth} 14" aria-hidden="true"><rect class="track" x="0" y="5.5" width="${barWidth}" height="3" rx="1.5"/>
<rect class="spread" x="${coordinate(from)}" y="3" width="${coordinate(to - from)}" height="8" rx="4"/>${target}<circle class="middle" cx="${coordinate(x(median))}" cy="7" r="4"/></svg>`;
}

function shareBar(share: number): Markup {
  const width = Math.max(0, Math.min(1, share)) * barWidth;
  return markup`<svg viewBox="0 0 ${barWidth} 14" aria-hidden="true"><rect class="track" x="0" y="3" width="${barWidth}" height="8" rx="4"/><rect class="filled" x="0" y="3" width="${coordinate(width)}" height="8" rx="4"/></svg>`;
}

/** Below this, observed and expected are the same to a runner. */
const sameShare = 0.005;

function differenceLine({ report, format }: View): Markup | undefined {
  const { cadenceRatio } = report.gait;
  if (!isNumber(cadenceRatio)) return undefined;
  const off = cadenceRatio - 1;
  const words =
    Math.abs(off) < sameShare
      ? 'as many steps as'
      : `${format.percent(Math.abs(off))} ${off < 0 ? 'fewer' : 'more'} steps than`;
  return markup`<p class="soft small">Where it could be judged you took ${words} expected for your pace and height. The thick bar is where you were most of the time, the dot the middle, the dashed line what is expected.</p>`;
}
