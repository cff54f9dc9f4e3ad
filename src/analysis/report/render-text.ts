import { createFormatter, type Units } from './format-units.js';
import type { Report } from './report.js';
import { moreAdviceLines, placedAdviceLines, whatToDoLines } from './text/section-advice.js';
import { chartLines } from './text/section-chart.js';
import { contextLines, driftLines } from './text/section-context.js';
import { dynamicsLines } from './text/section-dynamics.js';
import { ownLines } from './text/section-own.js';
import { dataLines, limitLines } from './text/section-data.js';
import { methodLines } from './text/section-method.js';
import { numberLines } from './text/section-numbers.js';
import { stretchLines } from './text/section-stretches.js';
import { runLine, safetyLines, seekHelpPointer, verdictLines } from './text/section-verdict.js';
import { createInk } from './text/ink.js';
import { harmless } from './text/harmless.js';
import type { Lines, TextView } from './text/view.js';

export interface TextOptions {
  readonly units: Units;
  /** Characters in a line; 80 when not said, kept between 72 and 100, where it can still be read. */
  readonly width?: number;
  /** Set words off with ANSI colour; off when not said. */
  readonly colour?: boolean;
}

const readableWidth = { min: 72, usual: 80, max: 100 };

/**
 * Returns the report as text for a terminal, ending in a line end: what was found and how sure, when to see a
 * professional, three numbers, cadence along the run, where, what to do, what cannot be seen; then the recording and the method. Symptoms that
 * need a professional come before everything. Without colour it holds no control character but line ends, whatever
 * stood in the file. Never throws for a report that fits the schema.
 */
export function renderText(report: Report, { units, width, colour = false }: TextOptions): string {
  const { language } = report;
  const view: TextView = {
    report: harmless(report),
    format: createFormatter(units, language),
    ink: createInk(colour),
    language,
    width: Math.min(readableWidth.max, Math.max(readableWidth.min, width ?? readableWidth.usual)),
  };
  const blocks: readonly Lines[] = [
    [...runLine(view), ...seekHelpPointer(view)],
    safetyLines(view),
    verdictLines(view),
    // Warning signs come before form.
    report.safety.redFlag === 'none' ? placedAdviceLines(view, 'seek-help') : [],
    numberLines(view),
    chartLines(view),
    stretchLines(view),
    ownLines(view, view.report.ownBaseline),
    driftLines(view),
    whatToDoLines(view),
    limitLines(view),
    moreAdviceLines(view),
    contextLines(view),
    dynamicsLines(view),
    dataLines(view),
    methodLines(view),
    placedAdviceLines(view, 'disclaimer'),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
