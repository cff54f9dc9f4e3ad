import type { Block, Box, Paper } from '../../analysis/report/paper/paper.js';
import { colours, lineSpacing, page, sizes, textWidth } from './measures.js';
import { Pen } from './pen.js';
import type { Frame, Piece } from './piece.js';
import type { Line } from './text-lines.js';
import { drawingsPiece, legendPiece, tilesPiece } from './write-figures.js';
import { tablePieces } from './write-table.js';
import { bulletPieces, headingPieces, paragraphPieces } from './write-text.js';

/**
 * Returns a document as the bytes of a PDF: A4, tagged, with its language and title. No line, row or drawing is torn, and no
 * heading stands alone at the end of a page.
 */
export async function printPaper(paper: Paper): Promise<Uint8Array> {
  const pen = new Pen(paper);
  const bytes = collect(pen.doc);
  const frame: Frame = { pen, parent: pen.root, x: page.left, width: textWidth };
  const pieces = paper.blocks.flatMap((block) => piecesOf(block, frame));
  if (pen.hasMissing) {
    pieces.push(...paragraphPieces({ kind: 'paragraph', size: 'small', words: paper.missingNote }, frame));
  }
  setOnPages(pieces, pen);
  furnish(paper, pen);
  pen.root.end();
  pen.doc.end();
  return bytes;
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function piecesOf(block: Block, frame: Frame): Piece[] {
  switch (block.kind) {
    case 'heading':
      return headingPieces(block, frame);
    case 'paragraph':
      return paragraphPieces(block, frame);
    case 'bullets':
      return bulletPieces(block, frame);
    case 'tiles':
      return tilesPiece(block, frame);
    case 'box':
      return boxPieces(block, frame);
    case 'table':
      return tablePieces(block, frame);
    case 'drawings':
      return drawingsPiece(block, frame);
    case 'legend':
      return legendPiece(block, frame);
  }
}

const boxBar = 3;
const boxIndent = 10;
/** The parts of a bar lie over each other by so much: without, a line of the paper shines through. */
const seam = 0.4;

/** Its blocks, each piece with its part of the bar at the side: a box may go over a page and stays one. */
function boxPieces({ urgent, blocks }: Box, { pen, parent, x, width }: Frame): Piece[] {
  const frame = { pen, parent: pen.element('Sect', parent), x: x + boxIndent, width: width - boxIndent };
  const pieces = blocks.flatMap((block) => piecesOf(block, frame));
  return pieces.map((piece, index) => ({
    ...piece,
    gap: index === 0 ? 8 : piece.gap,
    draw: (y) => {
      const above = index === 0 ? 0 : piece.gap;
      pen.aside(() =>
        pen.doc
          .rect(x, y - above, boxBar, piece.height + above + seam)
          .fill(urgent ? colours.accent : colours.ink),
      );
      piece.draw(y);
    },
  }));
}

const lowest = page.height - page.bottom;

/** Puts the pieces one below the other, and begins a page where the next ones that belong together would not fit. */
function setOnPages(pieces: readonly Piece[], pen: Pen): void {
  let y = page.top;
  let isTop = true;
  const begin = (): void => {
    pen.doc.addPage();
    y = isFirst(pen) ? page.top : page.topBelowHead;
    isTop = true;
  };
  const put = (piece: Piece): void => {
    y += isTop ? 0 : piece.gap;
    piece.draw(y);
    y += piece.height;
    isTop = false;
  };
  begin();
  for (let index = 0; index < pieces.length;) {
    const group = together(pieces, index);
    index += group.length;
    if (!isTop && y + heightOf(group) > lowest) {
      begin();
      const { head } = group[0];
      if (head) put(head);
    }
    for (const piece of group) {
      // What belongs together is longer than a page.
      if (!isTop && y + piece.gap + piece.height > lowest) begin();
      put(piece);
    }
  }
}

function isFirst({ doc }: Pen): boolean {
  return doc.bufferedPageRange().count === 1;
}

function together(pieces: readonly Piece[], from: number): readonly Piece[] {
  let end = from;
  while (pieces[end].keep && end < pieces.length - 1) end += 1;
  return pieces.slice(from, end + 1);
}

function heightOf(group: readonly Piece[]): number {
  return group.reduce((sum, { gap, height }) => sum + gap + height, 0);
}

/** A name may be longer than a line. */
function firstLine([first, ...rest]: readonly Line[]): Line {
  return rest.length === 0
    ? first
    : first.map((piece, index) =>
        index === first.length - 1 ? { ...piece, text: `${piece.text.trimEnd()} …` } : piece,
      );
}

/** Head and foot of every page, once it is known how many there are. */
function furnish({ runningHead, foot, pageOf }: Paper, pen: Pen): void {
  const { count } = pen.doc.bufferedPageRange();
  const size = sizes.foot;
  const ink = { size, colour: colours.soft };
  const lines = pen.lines(foot, size, textWidth - 70);
  const head = firstLine(pen.lines(runningHead, size, textWidth - size));
  for (let index = 0; index < count; index += 1) {
    pen.doc.switchToPage(index);
    pen.doc.markContent('Artifact', { type: 'Pagination' });
    const top = page.height - page.bottom + 12;
    pen.doc
      .moveTo(page.left, top - 4)
      .lineTo(page.left + textWidth, top - 4)
      .lineWidth(0.4)
      .stroke(colours.line);
    lines.forEach((line, row) => pen.write(line, page.left, top + size + row * size * lineSpacing, ink));
    const right = { x: page.left + textWidth, baseline: top + size, anchor: 'end' };
    pen.label(pageOf(index + 1, count), right, ink);
    if (index > 0) {
      pen.write(head, page.left, page.top + size, ink);
    }
    pen.doc.endMarkedContent();
  }
}
