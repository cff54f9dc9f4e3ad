import { dynamicsNotes, dynamicsRows, type DynamicsRow, type DynamicsView } from '../dynamics-wording.js';
import { sayDynamics } from '../texts/dynamics.js';
import { bullet, paragraph, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

/** Returns what sensors measured besides, a block for each quantity; nothing when they measured nothing. */
export function dynamicsLines(view: TextView & DynamicsView): Lines {
  const notes = dynamicsNotes(view).flatMap((note) => bullet(view, note));
  return section(view, sayDynamics(view.language)('title'), [
    ...dynamicsRows(view).flatMap((row) => block(view, row)),
    ...notes,
  ]);
}

function block(view: TextView, { what, means, yours, range, says }: DynamicsRow): Lines {
  const value = range === undefined ? yours : `${yours} (${range})`;
  return [
    ...paragraph(view, `${what}: ${value}`).map(view.ink.bold),
    ...paragraph(view, `${means} ${says}`).map(view.ink.dim),
  ];
}
