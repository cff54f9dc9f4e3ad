import { createFormatter, type Units } from '../format-units.js';
import { axisUnits } from '../html/axis-units.js';
import type { Report } from '../report.js';
import { sayPaper } from '../texts/paper.js';
import { blockTexts } from './block-texts.js';
import { adviceBlocks, adviceInShort, seekHelpBlocks } from './paper-advice.js';
import { chartBlocks, numberBlocks } from './paper-numbers.js';
import { contextBlocks, dataBlocks, dynamicsBlocks, limitBlocks, methodBlocks } from './paper-rest.js';
import { reviewBlocks } from './paper-review.js';
import { ownBlocks, stretchBlocks } from './paper-stretches.js';
import { flagBlocks, seekHelpLine, topBlocks, verdictBlocks, warningBlocks } from './paper-top.js';
import type { Paper } from './paper.js';
import type { PaperReview, PaperView } from './paper-view.js';

export interface PaperOptions {
  readonly units: Units;
  /** Whose run it is. */
  readonly name?: string;
  /** What somebody in a practice signed about it; then this is a record of their review. */
  readonly review?: PaperReview;
}

/**
 * Returns the report as a document for paper. The first page stands alone where it fits: who and which run, signs that need a
 * professional, what was found and how sure, three numbers, charts, stretches, what a physio says, what to do in short, what
 * cannot be seen; then all of it in full, and the method. Never throws for a report that fits the schema.
 */
export function paperOf(report: Report, options: PaperOptions): Paper {
  const view = viewOf(report, options);
  const { language, started, name } = view;
  const say = sayPaper(language);
  return {
    language,
    title: paperTitle(report, options),
    runningHead: isNamed(name) ? say('head', { name, started }) : say('headUnnamed', { started }),
    foot: say('foot'),
    pageOf: (page, pages) => say('pageOf', { page, pages }),
    missingNote: say('missing'),
    blocks: [
      ...topBlocks(view),
      ...warningBlocks(view),
      ...seekHelpLine(view),
      ...verdictBlocks(view),
      ...numberBlocks(view),
      ...chartBlocks(view),
      ...stretchBlocks(view),
      ...reviewBlocks(view),
      ...adviceInShort(view),
      ...limitBlocks(view),
      ...seekHelpBlocks(view),
      ...adviceBlocks(view),
      ...ownBlocks(view),
      ...contextBlocks(view),
      ...dynamicsBlocks(view),
      ...dataBlocks(view),
      ...methodBlocks(view),
    ],
  };
}

/** Returns a review alone as plain text: the automatic verdict and what was signed about it. */
export function reviewText(report: Report, options: PaperOptions): string {
  const view = viewOf(report, options);
  return [...flagBlocks(view), ...reviewBlocks(view)].flatMap(blockTexts).join('\n');
}

/** Returns what the paper is called: what it is, whose, and of which run. */
export function paperTitle(report: Report, options: PaperOptions): string {
  const { language, started, name, review } = viewOf(report, options);
  const say = sayPaper(language);
  const what = say(review ? 'record' : 'report');
  return isNamed(name) ? say('title', { what, name, started }) : say('titleUnnamed', { what, started });
}

function isNamed(name: string | undefined): name is string {
  return name !== undefined && name !== '';
}

function viewOf(report: Report, { units, name, review }: PaperOptions): PaperView {
  const { language } = report;
  const format = createFormatter(units, language);
  const started = format.date(report.run.startTime, report.run.timeZone);
  return { report, started, format, axes: axisUnits(format), language, name, review };
}
