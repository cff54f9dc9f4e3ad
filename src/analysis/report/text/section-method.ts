import { references } from '../../advice/references.js';
import { thresholdRows } from '../html/threshold-rows.js';
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

/** Returns how the judgement was made, every threshold it rests on, and the references. */
export function methodLines(view: TextView): Lines {
  const { version, thresholds } = view.report.method;
  const table = thresholdRows(thresholds).map(({ name, value }) => `${name} ${value}`);
  const sources = view.report.advice.flatMap((advice) => advice.references);
  const all = [...new Set([...methodReferences, ...sources])].sort((one, other) => (one < other ? -1 : 1));
  return section(view, 'How this was worked out', [
    ...paragraph(
      view,
      'The run is cut into pieces of up to a minute of even, level running. Each piece’s cadence is compared with that of other runners of the same height at the same speed. Pieces that stay well below it for minutes become a stretch. The levels are our own choice, not medical cut-offs.',
    ),
    ...paragraph(view, `Method ${version}: ${table.join(' · ')}.`).map(view.ink.dim),
    ...paragraph(view, `References: ${all.join(' · ')}.`).map(view.ink.dim),
  ]);
}
