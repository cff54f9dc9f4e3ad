import { createFormatter, type Units } from '../format-units.js';
import { axisUnits } from '../html/axis-units.js';
import type { Report } from '../report.js';
import { sayPaper } from '../texts/paper.js';
import { adviceBlocks, adviceInShort, seekHelpBlocks } from './paper-advice.js';
import { chartBlocks, numberBlocks } from './paper-numbers.js';
import { contextBlocks, dataBlocks, dynamicsBlocks, limitBlocks, methodBlocks } from './paper-rest.js';
import { reviewBlocks } from './paper-review.js';
import { ownBlocks, stretchBlocks } from './paper-stretches.js';
import { seekHelpLine, topBlocks, verdictBlocks, warningBlocks } from './paper-top.js';
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
export function paperOf(report: Report, { units, name, review }: PaperOptions): Paper {
  const { language } = report;
  const format = createFormatter(units, language);
  const started = format.date(report.run.startTime, report.run.timeZone);
  const view: PaperView = { report, started, format, axes: axisUnits(format), language, name, review };
  const say = sayPaper(language);
  const what = say(review ? 'record' : 'report');
  const named = name !== undefined && name !== '';
  return {
    language,
    title: named ? say('title', { what, name, started }) : say('titleUnnamed', { what, started }),
    runningHead: named ? say('head', { name, started }) : say('headUnnamed', { started }),
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
