import { reportReferences } from '../report-references.js';
import { sayMethod } from '../texts/method.js';
import { paragraph, section } from './blocks.js';
import { methodNumbers } from './method-numbers.js';
import type { Lines, TextView } from './view.js';

/** Returns how the judgement was made, the thresholds that decide on the level, and the references. */
export function methodLines(view: TextView): Lines {
  const { report, language } = view;
  const { version } = report.method;
  const say = sayMethod(language);
  return section(view, say('title'), [
    ...paragraph(view, say('how')),
    ...paragraph(view, say('thresholdLine', { version, ...methodNumbers(report) })).map(view.ink.dim),
    ...paragraph(view, say('referenceLine', { list: reportReferences(report).join(' · ') })).map(
      view.ink.dim,
    ),
  ]);
}
