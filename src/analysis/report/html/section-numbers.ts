import type { Language } from '../../language/language.js';
import { forWhom } from '../for-whom.js';
import { missing } from '../format-units.js';
import { judgedMedians } from '../judged-medians.js';
import { missingWords } from '../missing-words.js';
import type { Report } from '../report.js';
import { sayNumbers } from '../texts/numbers.js';
import { coordinate, domainOf, linearScale, padded } from './chart-scale.js';
import { markup, type Markup } from './markup.js';
import { isNumber } from './report-windows.js';
import type { View } from './view.js';

/** Median and the range of most of a run. */
export type Spread = NonNullable<Report['gait']['cadenceSpm']>;

/** Returns the three numbers: the steps that were judged beside what was expected, and the range of the whole run. */
export function numbersSection(view: View): Markup {
  const { report, format, language } = view;
  const say = sayNumbers(language);
  const { cadenceSpm, stepLengthM } = report.gait;
  const judged = judgedMedians(report);
  const ofRun = { missing: missingWords(report, language), language };
  const cadence = { judged: judged?.cadenceSpm, expected: judged?.expectedCadenceSpm };
  const step = { judged: judged?.stepLengthM, expected: judged?.expectedStepLengthM };
  return markup`<section id="numbers" aria-label="${say('title')}"><dl class="tiles">
${spreadTile({ ...ofRun, ...cadence, name: say('cadence'), spread: cadenceSpm, write: format.cadence })}
${spreadTile({ ...ofRun, ...step, name: say('stepLength'), spread: stepLengthM, write: format.stepLength })}
${judgedTile(view)}
</dl>${judged && differenceLine(view)}</section>`;
}

interface SpreadTile {
  readonly name: string;
  readonly spread: Spread | null;
  /** Where it was judged; undefined where nothing was compared. */
  readonly judged: number | undefined;
  readonly expected: number | undefined;
  readonly write: (value: number) => string;
  /** Said in place of a number that is not there. */
  readonly missing: string;
  readonly language: Language;
}

function spreadTile({ language, name, spread, judged, expected, write, missing: why }: SpreadTile): Markup {
  const say = sayNumbers(language);
  if (spread === null || !isNumber(spread.median)) {
    return markup`<div class="tile"><dt>${name}</dt><dd>${bigValue(missing)}</dd><dd>${why}</dd></div>`;
  }
  const range = say('mostly', { from: numberOf(write(spread.p10)), to: numberOf(write(spread.p90)) });
  const compared = isNumber(judged) && isNumber(expected);
  const expectation = compared
    ? markup` ${say('overWholeRun')}</dd><dd><b>${say('expected', { value: numberOf(write(expected)) })}</b>`
    : undefined;
  const median = compared ? judged : spread.median;
  return markup`<div class="tile"><dt>${name}</dt><dd>${bigValue(write(median))}</dd>
<dd>${rangeBar({ ...spread, median }, expected)}${range}${expectation}</dd></div>`;
}

function judgedTile({ report, format, language }: View): Markup {
  const say = sayNumbers(language);
  const { judgedShare, judgedS } = report.gait;
  const { runningTimeS } = report.run;
  const share =
    runningTimeS === 0
      ? missingWords(report, language)
      : say('ofRunning', { judged: format.duration(judgedS), running: format.duration(runningTimeS) });
  return markup`<div class="tile"><dt>${say('couldBeJudged')}</dt><dd>${bigValue(format.percent(judgedShare))}</dd><dd>${shareBar(judgedShare)}${share}</dd></div>`;
}

/** The number large, its unit small beside it; a per cent sign belongs to its number. */
function bigValue(text: string): Markup {
  const value = numberOf(text);
  const unit = text.slice(value.length).trim();
  return unit === '%'
    ? markup`<span class="value">${text}</span>`
    : markup`<span class="value">${value}</span> ${unit}`;
}

/** Returns the number of a written quantity without its unit, which the line above has said. */
export function numberOf(text: string): string {
  return text.split(' ')[0] ?? text;
}

const barWidth = 200;
/** Keeps the ends of the bar off the border. */
const barMargin = 6;

/** Returns the range as a bar, the median as a dot, what was expected as a dashed line; undefined without numbers. */
export function rangeBar(
  { median, p10, p90 }: Spread,
  expected: number | null | undefined,
): Markup | undefined {
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

/** Returns a bar that is filled up to a share of 1. */
export function shareBar(share: number): Markup {
  const width = Math.max(0, Math.min(1, share)) * barWidth;
  return markup`<svg viewBox="0 0 ${barWidth} 14" aria-hidden="true"><rect class="track" x="0" y="3" width="${barWidth}" height="8" rx="4"/><rect class="filled" x="0" y="3" width="${coordinate(width)}" height="8" rx="4"/></svg>`;
}

/** Below this, observed and expected are the same to a runner. */
const sameShare = 0.005;

function differenceLine(view: View): Markup | undefined {
  const words = differenceWords(view);
  return words === undefined ? undefined : markup`<p class="soft small">${words}</p>`;
}

/** Returns how many steps more or fewer than expected were taken, and how to read the bars; undefined where nothing was compared. */
export function differenceWords({ report, format, language }: View): string | undefined {
  const { cadenceRatio } = report.gait;
  if (!isNumber(cadenceRatio)) return undefined;
  const say = sayNumbers(language);
  const off = cadenceRatio - 1;
  const whom = forWhom(report.gait.height.source, language);
  const share = format.percent(Math.abs(off));
  const words =
    Math.abs(off) < sameShare
      ? say('sameAsExpected', { whom })
      : say('differsFromExpected', { whom, share, side: off < 0 ? 'fewer' : 'more' });
  return `${words} ${say('howToRead')}`;
}
