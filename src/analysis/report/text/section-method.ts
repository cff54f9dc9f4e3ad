import { references } from '../../advice/references.js';
import { sayMethod } from '../texts/method.js';
import { paragraph, section } from './blocks.js';
import { methodNumbers } from './method-numbers.js';
import type { Lines, TextView } from './view.js';

/** What the method itself rests on; the references of the advice are added to these. */
const methodReferences = [
  references.ferber2024,
  references.fukuchi2017,
  references.davis2024,
  references.morin2005,
  references.cavanagh1989,
];

/** Returns how the judgement was made, the thresholds that decide on the level, and the references. */
export function methodLines(view: TextView): Lines {
  const { report, language } = view;
  const { version } = report.method;
  const say = sayMethod(language);
  const sources = report.advice.flatMap((advice) => advice.references);
  const all = [...new Set([...methodReferences, ...sources])].sort((one, other) => (one < other ? -1 : 1));
  return section(view, say('title'), [
    ...paragraph(view, say('how')),
    ...paragraph(view, say('thresholdLine', { version, ...methodNumbers(report) })).map(view.ink.dim),
    ...paragraph(view, say('referenceLine', { list: all.join(' · ') })).map(view.ink.dim),
  ]);
}
