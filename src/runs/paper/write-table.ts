import { markIcon } from '../../analysis/report/html/chart-marks.js';
import type { Cell, Column, Table } from '../../analysis/report/paper/paper.js';
import { drawSvg } from './draw-svg.js';
import { colours, lineSpacing, sizes } from './measures.js';
import type { Element } from './pen.js';
import type { Frame, Piece } from './piece.js';
import type { Line } from './text-lines.js';
import { linePieces } from './write-text.js';

const size = 8.6;
const lineHeight = size * lineSpacing;
const headSize = sizes.small;
const padding = 2.2;
const columnGap = 8;
/** A row that is longer goes on in the next one: it would fill a page. */
const mostLines = 40;

interface Place {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Returns the pieces of a table: its caption, its head (repeated on every page that it goes over), its rows. */
export function tablePieces({ caption, columns, rows }: Table, frame: Frame): Piece[] {
  const table = frame.pen.element('Table', frame.parent);
  const title = frame.pen.element('Caption', table);
  const places = placesOf(columns, frame);
  const captionPieces = linePieces(caption, title, 'Caption', frame, {
    size: sizes.small,
    colour: colours.soft,
  });
  const head = headPiece(columns, places, table, frame);
  const body = rows.flatMap((row) => rowPieces(row, places, table, frame));
  return [
    ...captionPieces.map((piece, index) => ({ ...piece, gap: index === 0 ? 6 : 0, keep: true })),
    head,
    ...body.map((piece) => ({ ...piece, head })),
  ];
}

function placesOf(columns: readonly Column[], { x, width }: Frame): Place[] {
  const room = width - columnGap * (columns.length - 1);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let left = x;
  return columns.map(({ share, align = 'left' }) => {
    const place = { x: left, width: (room * share) / shares, align };
    left += place.width + columnGap;
    return place;
  });
}

function headPiece(
  columns: readonly Column[],
  places: readonly Place[],
  table: Element,
  { pen, x, width }: Frame,
): Piece {
  const row = pen.element('TR', table);
  const cells = columns.map(({ head }, index) => ({
    element: pen.element('TH', row),
    lines: pen.lines(head, headSize, places[index].width),
  }));
  const lines = Math.max(...cells.map((cell) => cell.lines.length));
  const height = lines * headSize * lineSpacing + padding;
  return {
    height,
    gap: 1,
    keep: true,
    draw: (y) => {
      cells.forEach(({ element, lines: own }, index) => {
        const first = y + (lines - own.length) * headSize * lineSpacing;
        pen.in(element, 'TH', () => writeLines(own, first, headSize, places[index], pen));
      });
      pen.aside(() => rule(pen, x, width, y + height, colours.soft));
    },
  };
}

function rowPieces(row: readonly Cell[], places: readonly Place[], table: Element, frame: Frame): Piece[] {
  const { pen } = frame;
  const cells = row.map(({ words }, index) =>
    words.flatMap((paragraph) => pen.lines(paragraph, size, places[index].width - markRoom(row[index]))),
  );
  const longest = Math.max(1, ...cells.map((lines) => lines.length));
  const element = pen.element('TR', table);
  const elements = row.map(() => pen.element('TD', element));
  const parts = Array.from({ length: Math.ceil(longest / mostLines) }, (_, part) =>
    cells.map((lines) => lines.slice(part * mostLines, (part + 1) * mostLines)),
  );
  return parts.map((part, index) => partPiece({ part, row, elements, places, isFirst: index === 0 }, frame));
}

interface RowPart {
  readonly part: readonly (readonly Line[])[];
  readonly row: readonly Cell[];
  readonly elements: readonly Element[];
  readonly places: readonly Place[];
  readonly isFirst: boolean;
}

function partPiece({ part, row, elements, places, isFirst }: RowPart, { pen, x, width }: Frame): Piece {
  const height = Math.max(1, ...part.map((lines) => lines.length)) * lineHeight + 2 * padding;
  return {
    height,
    gap: 0,
    keep: false,
    draw: (y) => {
      part.forEach((lines, index) => {
        const { mark } = row[index];
        const room = markRoom(row[index]);
        const place = { ...places[index], x: places[index].x + room };
        if (mark && isFirst) pen.aside(() => cellMark(pen, mark, places[index].x, y + padding));
        pen.in(elements[index], 'TD', () => writeLines(lines, y + padding, size, place, pen));
      });
      pen.aside(() => rule(pen, x, width, y + height, colours.line));
    },
  };
}

function markRoom({ mark }: Cell): number {
  return mark ? size * 1.3 : 0;
}

function cellMark(pen: Frame['pen'], mark: NonNullable<Cell['mark']>, x: number, y: number): void {
  drawSvg(pen, markIcon(mark).text, { x, y: y + size * 0.12, width: size * 1.05 });
}

function writeLines(
  lines: readonly Line[],
  y: number,
  fontSize: number,
  { x, width, align }: Place,
  pen: Frame['pen'],
): void {
  lines.forEach((line, index) => {
    const baseline = y + index * fontSize * lineSpacing + fontSize * 0.98;
    const left = align === 'right' ? x + width - widthOf(line, fontSize, pen) : x;
    pen.write(line, left, baseline, {
      size: fontSize,
      colour: fontSize === headSize ? colours.soft : colours.ink,
    });
  });
}

function widthOf(line: Line, fontSize: number, pen: Frame['pen']): number {
  const last = line.at(-1);
  return last ? last.x + pen.width(last.text.trimEnd(), fontSize, last.strong) : 0;
}

function rule(pen: Frame['pen'], x: number, width: number, y: number, colour: string): void {
  pen.doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.4)
    .stroke(colour);
}
