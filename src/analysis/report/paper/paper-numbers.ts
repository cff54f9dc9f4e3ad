import { missing } from '../format-units.js';
import { chartCadenceAlong } from '../html/chart-cadence-distance.js';
import { chartCadenceBySpeed } from '../html/chart-cadence-speed.js';
import { markIcon, type MarkKind } from '../html/chart-marks.js';
import { heightWords } from '../html/height-words.js';
import { markup } from '../html/markup.js';
import { isNumber, kindOf } from '../html/report-windows.js';
import { differenceWords, numberOf, rangeBar, shareBar, type Spread } from '../html/section-numbers.js';
import { edgeNote, outsideNote } from '../html/section-pace.js';
import { judgedMedians } from '../judged-medians.js';
import { bandWords, markWords, singleMarksNote } from '../legend-words.js';
import { missingWords } from '../missing-words.js';
import { sayCharts } from '../texts/charts.js';
import { sayNumbers } from '../texts/numbers.js';
import { isSaid } from './is-said.js';
import type { Block, Drawing, Tile } from './paper.js';
import type { PaperView } from './paper-view.js';

/** Returns the three numbers with their usual range. */
export function numberBlocks(view: PaperView): Block[] {
  const { report, format, language } = view;
  const say = sayNumbers(language);
  const { cadenceSpm, stepLengthM } = report.gait;
  const judged = judgedMedians(report);
  const cadence = { judged: judged?.cadenceSpm, expected: judged?.expectedCadenceSpm };
  const step = { judged: judged?.stepLengthM, expected: judged?.expectedStepLengthM };
  const tiles = [
    spreadTile(view, { name: say('cadence'), spread: cadenceSpm, write: format.cadence, ...cadence }),
    spreadTile(view, { name: say('stepLength'), spread: stepLengthM, write: format.stepLength, ...step }),
    judgedTile(view),
  ];
  const words = judged && differenceWords(view);
  const note: Block[] = words
    ? [{ kind: 'paragraph', size: 'small', words: [{ text: words, soft: true }] }]
    : [];
  return [{ kind: 'tiles', tiles }, ...note];
}

interface Measured {
  readonly name: string;
  readonly spread: Spread | null;
  readonly judged: number | undefined;
  readonly expected: number | undefined;
  readonly write: (value: number) => string;
}

function spreadTile({ report, language }: PaperView, measured: Measured): Tile {
  const { name, spread, judged, expected, write } = measured;
  const say = sayNumbers(language);
  if (spread === null || !isNumber(spread.median)) {
    return { name, value: missing, unit: '', lines: [missingWords(report, language)] };
  }
  const compared = isNumber(judged) && isNumber(expected);
  const median = compared ? judged : spread.median;
  const range = say('mostly', { from: numberOf(write(spread.p10)), to: numberOf(write(spread.p90)) });
  const lines = compared
    ? [
        `${range} ${say('overWholeRun')}`,
        [{ text: say('expected', { value: numberOf(write(expected)) }), strong: true }],
      ]
    : [range];
  return { name, ...valueOf(write(median)), svg: rangeBar({ ...spread, median }, expected)?.text, lines };
}

function judgedTile({ report, format, language }: PaperView): Tile {
  const say = sayNumbers(language);
  const { judgedShare, judgedS } = report.gait;
  const { runningTimeS } = report.run;
  const times = { judged: format.duration(judgedS), running: format.duration(runningTimeS) };
  const line = runningTimeS === 0 ? missingWords(report, language) : say('ofRunning', times);
  const value = format.percent(judgedShare);
  return { name: say('couldBeJudged'), value, unit: '', svg: shareBar(judgedShare).text, lines: [line] };
}

function valueOf(text: string): Pick<Tile, 'value' | 'unit'> {
  const value = numberOf(text);
  return { value, unit: text.slice(value.length).trim() };
}

/** Returns cadence against pace and along the run, side by side, with what their marks mean; a sentence where nothing can be drawn. */
export function chartBlocks(view: PaperView): Block[] {
  const { report, axes, language } = view;
  const say = sayCharts(language);
  const { drawing, outside } = chartCadenceBySpeed(report, axes);
  const along = chartCadenceAlong(report, axes);
  const drawings = [
    drawing && drawingOf(say('paceTitle'), drawing.text),
    along && drawingOf(say('alongTitle'), along.text),
  ].filter((one) => one !== undefined);
  if (drawings.length === 0) return [{ kind: 'paragraph', words: say('nothingToDraw') }];
  const notes = [
    say('paceCaption', { height: heightWords(view) }),
    drawing && edgeNote(view),
    singleMarksNote(report, language),
    outsideNote(outside, language),
    along && say('alongHatched'),
  ].filter(isSaid);
  return [
    { kind: 'drawings', drawings },
    { kind: 'legend', items: legendItems(view) },
    { kind: 'paragraph', size: 'small', words: [{ text: notes.join(' '), soft: true }] },
  ];
}

/** The description of a drawing stands in it. */
function drawingOf(title: string, svg: string): Drawing {
  const [, description = title] = /<desc[^>]*>([^<]*)<\/desc>/.exec(svg) ?? [];
  return { title, svg, alt: unescaped(description) };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const kinds: readonly MarkKind[] = ['none', 'possible', 'likely', 'unjudged'];

function legendItems({ report, language }: PaperView) {
  const present = new Set(report.gait.windows.map(kindOf));
  const band = markup`<svg viewBox="0 0 26 16"><rect class="band" x="0" y="1" width="26" height="14"/><path class="expected" d="M0 8L26 8"/></svg>`;
  const own = markup`<svg viewBox="0 0 26 16"><path class="own" d="M0 8L26 8"/></svg>`;
  return [
    { svg: band.text, words: bandWords(report, language) },
    ...kinds
      .filter((kind) => present.has(kind))
      .map((kind) => ({ svg: markIcon(kind).text, words: markWords(kind, report, language) })),
    ...(report.ownBaseline?.fit ? [{ svg: own.text, words: sayCharts(language)('ownUsual') }] : []),
  ];
}
