import { references } from '../../advice/references.js';
import { thresholdRows } from '../html/threshold-rows.js';
import { sayMethod } from '../texts/method.js';
import { paragraph, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

/** What the method itself rests on; the references of the advice are added to these. */
const methodReferences = [
  references.ferber2024,
  references.fukuchi2017,
  references.davis2024,
  references.morin2005,
  references.cavanagh1989,
];

/** Groups of thresholds that decide on the level; the whole table, many times as long, stands in JSON and HTML. */
const deciding: readonly string[] = ['levelRatio', 'z', 'judged', 'window', 'stretch', 'run'];

/** Returns how the judgement was made, the thresholds that decide on the level, and the references. */
export function methodLines(view: TextView): Lines {
  const { report, language } = view;
  const { version, thresholds } = report.method;
  const say = sayMethod(language);
  const told = Object.fromEntries(Object.entries(thresholds).filter(([name]) => deciding.includes(name)));
  const table = thresholdRows(told, language)
    .map(({ name, value }) => `${name} ${value}`)
    .join(' · ');
  const sources = report.advice.flatMap((advice) => advice.references);
  const all = [...new Set([...methodReferences, ...sources])].sort((one, other) => (one < other ? -1 : 1));
  return section(view, say('title'), [
    ...paragraph(view, say('how')),
    ...paragraph(view, say('thresholdLine', { version, table })).map(view.ink.dim),
    ...paragraph(view, say('referenceLine', { list: all.join(' · ') })).map(view.ink.dim),
  ]);
}
