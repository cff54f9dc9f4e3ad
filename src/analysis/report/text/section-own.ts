import type { OwnBaselinePart } from '../parts/own-baseline-part.js';
import { sayOwn } from '../texts/own.js';
import { bullet, paragraph, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

/** Returns how the run stands against the runner's own runs; nothing when not asked. */
export function ownLines(view: TextView, ownBaseline: OwnBaselinePart | null): Lines {
  if (ownBaseline === null) return [];
  const { headline, because, limits } = ownBaseline;
  return section(view, sayOwn(view.language)('title'), [
    ...paragraph(view, headline).map(view.ink.bold),
    ...because.flatMap((sentence) => bullet(view, sentence)),
    ...limits.flatMap((sentence) => bullet(view, sentence)).map(view.ink.dim),
  ]);
}
