import type { Element, Pen } from './pen.js';

/** Where on a page a block may stand, and what it hangs under in the document's structure. */
export interface Frame {
  readonly pen: Pen;
  readonly parent: Element;
  readonly x: number;
  readonly width: number;
}

/** What is never torn over two pages: a line, a row of a table, a drawing. */
export interface Piece {
  readonly height: number;
  /** Space above it, which falls away at the top of a page. */
  readonly gap: number;
  /** Stays on the page of the next piece. */
  readonly keep: boolean;
  readonly draw: (y: number) => void;
  /** Repeated at the top of a page that begins with this piece: the head of its table. */
  readonly head?: Piece;
}

/** Returns the pieces with the first one's space above it, and the last one kept with what follows where asked. */
export function spaced(pieces: readonly Piece[], gap: number, keepLast = false): Piece[] {
  return pieces.map((piece, index) => ({
    ...piece,
    gap: index === 0 ? gap : piece.gap,
    keep: piece.keep || (keepLast && index === pieces.length - 1),
  }));
}
