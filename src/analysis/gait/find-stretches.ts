import type { Window } from './gait-analysis.js';
import { thresholds } from './thresholds.js';

/** Window lengths add up but for rounding, s. */
const roundingS = 1e-6;

/** Judged windows of a stretch in the making, with the sums that joining needs. */
interface Piece {
  readonly windows: Window[];
  judgedS: number;
  /** Sum of ratio times seconds. */
  ratioS: number;
}

/**
 * Finds the stretches of windows at or beyond a ratio of observed by expected cadence: each the judged windows that make
 * it up, in order, at least 2 min of them. Two pieces are joined over a gap of up to 60 s. What was not judged (a
 * pause, a hill, a walk) may lie in the gap; a judged window above `maxRatio` may when the mean of the whole, with it,
 * stays at or beyond `maxRatio`. So one window at the edge of a level does not tear a stretch apart, and ordinary
 * steps do not become part of one.
 */
export function findStretches(windows: readonly Window[], maxRatio: number): (readonly Window[])[] {
  const pieces: Piece[] = [];
  let between = emptyPiece();
  for (const window of windows) {
    if (window.unjudged !== undefined) continue;
    if (window.ratio > maxRatio) {
      add(between, window);
      continue;
    }
    const last = pieces.at(-1);
    const next = emptyPiece();
    add(next, window);
    if (last && mayJoin(last, between, next, maxRatio)) join(last, between, next);
    else pieces.push(next);
    between = emptyPiece();
  }
  return pieces
    .filter((piece) => piece.judgedS >= thresholds.stretch.minS - roundingS)
    .map((piece) => piece.windows);
}

/** Returns the length of windows together, seconds. */
export function lengthS(windows: readonly Window[]): number {
  return windows.reduce((sum, { startS, endS }) => sum + endS - startS, 0);
}

function mayJoin(piece: Piece, between: Piece, next: Piece, maxRatio: number): boolean {
  const gapS = next.windows[0].startS - piece.windows[piece.windows.length - 1].endS;
  if (gapS > thresholds.stretch.joinGapS + roundingS) return false;
  const ratioS = piece.ratioS + between.ratioS + next.ratioS;
  const judgedS = piece.judgedS + between.judgedS + next.judgedS;
  return between.windows.length === 0 || ratioS <= maxRatio * judgedS;
}

function join(piece: Piece, ...others: readonly Piece[]): void {
  for (const { windows } of others) for (const window of windows) add(piece, window);
}

function add(piece: Piece, window: Window): void {
  const seconds = window.endS - window.startS;
  piece.windows.push(window);
  piece.judgedS += seconds;
  piece.ratioS += window.ratio * seconds;
}

function emptyPiece(): Piece {
  return { windows: [], judgedS: 0, ratioS: 0 };
}
