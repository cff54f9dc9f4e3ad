import type { Bullets, Heading, Paragraph, Words } from '../../analysis/report/paper/paper.js';
import type { MarkKind } from '../../analysis/report/html/chart-marks.js';
import { markIcon } from '../../analysis/report/html/chart-marks.js';
import { drawSvg } from './draw-svg.js';
import { colours, lineSpacing, sizes } from './measures.js';
import type { Element } from './pen.js';
import { spaced, type Frame, type Piece } from './piece.js';
import type { Line } from './text-lines.js';

/** From the top of a line to its baseline, as a part of the size. */
const ascent = 0.98;
/** Fewer lines than this never stand alone at the end or the beginning of a page. */
const linesTogether = 2;

interface TextStyle {
  readonly size: number;
  readonly strong?: boolean;
  readonly colour?: string;
}

/** Returns the pieces of a heading: it stays with what it is about. */
export function headingPieces({ level, text }: Heading, frame: Frame): Piece[] {
  const size = sizes.heading[level];
  const element = frame.pen.element(`H${level}`, frame.parent);
  const pieces = linePieces(text, element, `H${level}`, frame, { size, strong: true });
  const gap = { 1: 3, 2: 8, 3: 6 }[level];
  return spaced(
    pieces.map((piece) => ({ ...piece, keep: true })),
    gap,
    true,
  );
}

/** Returns the pieces of a paragraph: its lines. */
export function paragraphPieces(paragraph: Paragraph, frame: Frame): Piece[] {
  const { words, size = 'plain', mark, keep = false, apart = false } = paragraph;
  const element = frame.pen.element('P', frame.parent);
  const indent = mark ? sizes[size] * 1.35 : 0;
  const inside = { ...frame, x: frame.x + indent, width: frame.width - indent };
  const pieces = linePieces(words, element, 'P', inside, { size: sizes[size] });
  if (mark) pieces[0] = withMark(pieces[0], mark, frame, sizes[size]);
  return spaced(pieces, apart ? 9 : 3, keep);
}

/** Returns the pieces of a list, each item with a dot before it. */
export function bulletPieces({ items, size = 'plain' }: Bullets, frame: Frame): Piece[] {
  if (items.length === 0) return [];
  const list = frame.pen.element('L', frame.parent);
  const indent = sizes[size];
  const inside = { ...frame, x: frame.x + indent, width: frame.width - indent };
  return items.flatMap((words, index) => {
    const item = frame.pen.element('LI', list);
    const body = frame.pen.element('LBody', item);
    const pieces = linePieces(words, body, 'LBody', inside, { size: sizes[size] });
    pieces[0] = withDot(pieces[0], frame, sizes[size]);
    return spaced(pieces, index === 0 ? 3 : 1.6);
  });
}

/** Returns one piece a line; a few lines at both ends stay together. */
export function linePieces(
  words: Words,
  element: Element,
  type: string,
  { pen, x, width }: Frame,
  { size, strong = false, colour }: TextStyle,
): Piece[] {
  const lines = pen.lines(words, size, width, strong);
  return lines.map((line: Line, index) => ({
    height: size * lineSpacing,
    gap: 0,
    keep: index < lines.length - 1 && (index < linesTogether - 1 || index >= lines.length - linesTogether),
    draw: (y) => pen.in(element, type, () => pen.write(line, x, y + size * ascent, { size, colour })),
  }));
}

function withMark(piece: Piece, mark: MarkKind, { pen, x }: Frame, size: number): Piece {
  const svg = markIcon(mark).text;
  return withAside(piece, pen, (y) => drawSvg(pen, svg, { x, y: y + size * 0.12, width: size * 1.1 }));
}

function withDot(piece: Piece, { pen, x }: Frame, size: number): Piece {
  return withAside(piece, pen, (y) =>
    pen.doc
      .moveTo(x, y + size * 0.7)
      .lineTo(x + size * 0.45, y + size * 0.7)
      .lineWidth(0.9)
      .stroke(colours.soft),
  );
}

function withAside(piece: Piece, pen: Frame['pen'], drawAside: (y: number) => void): Piece {
  return {
    ...piece,
    draw: (y) => {
      pen.aside(() => drawAside(y));
      piece.draw(y);
    },
  };
}
