import { dynamicsNotes, dynamicsRows, type DynamicsRow, type DynamicsView } from '../dynamics-wording.js';
import { sayDynamics } from '../texts/dynamics.js';
import { bullet, paragraph, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

/** Returns what sensors measured besides, as far as it asks something of the runner; nothing when they measured nothing. */
export function dynamicsLines(view: TextView & DynamicsView): Lines {
  const rows = dynamicsRows(view);
  if (rows.length === 0) return [];
  const say = sayDynamics(view.language);
  const telling = rows.filter(({ isTelling }) => isTelling);
  const rest = telling.length < rows.length ? paragraph(view, say('rest')) : [];
  return section(view, say('title'), [
    ...telling.flatMap((row) => block(view, row)),
    ...dynamicsNotes(view).flatMap((note) => bullet(view, note)),
    ...rest,
  ]);
}

function block(view: TextView, { what, means, yours, range, says }: DynamicsRow): Lines {
  const value = range === undefined ? yours : `${yours} (${range})`;
  return [
    ...paragraph(view, `${what}: ${value}`).map(view.ink.bold),
    ...paragraph(view, `${means} ${says}`).map(view.ink.dim),
  ];
}
