import type { Drawings, Legend, Tile, Tiles } from '../../analysis/report/paper/paper.js';
import { drawSvg, heightOfSvg } from './draw-svg.js';
import { colours, lineSpacing, sizes } from './measures.js';
import type { Frame, Piece } from './piece.js';

const tileGap = 7;
const tilePadding = 6;

/** Returns the tiles side by side, as one piece. */
export function tilesPiece({ tiles }: Tiles, frame: Frame): Piece[] {
  const width = (frame.width - tileGap * (tiles.length - 1)) / tiles.length;
  const drawn = tiles.map((tile, index) =>
    tilePiece(tile, { ...frame, x: frame.x + index * (width + tileGap), width }),
  );
  const height = Math.max(...drawn.map((tile) => tile.height));
  return [
    {
      height,
      gap: 7,
      keep: false,
      draw: (y) => drawn.forEach((tile) => tile.draw(y, height)),
    },
  ];
}

interface DrawnTile {
  readonly height: number;
  readonly draw: (y: number, height: number) => void;
}

function tilePiece({ name, value, unit, svg, lines }: Tile, { pen, parent, x, width }: Frame): DrawnTile {
  const element = pen.element('P', parent);
  const inner = width - 2 * tilePadding;
  const small = sizes.small;
  const lineHeight = small * lineSpacing;
  const written = lines.flatMap((words) => pen.lines(words, small, inner));
  const barHeight = svg ? heightOfSvg(svg, inner) + 2 : 0;
  const top = { name: tilePadding + lineHeight, value: tilePadding + lineHeight + sizes.value * 1.02 };
  const bodyY = top.value + sizes.value * 0.3;
  return {
    height: bodyY + barHeight + written.length * lineHeight + tilePadding - 1,
    draw: (y, height) => {
      pen.aside(() => {
        pen.doc.roundedRect(x, y, width, height, 3).lineWidth(0.5).stroke(colours.line);
        if (svg) drawSvg(pen, svg, { x: x + tilePadding, y: y + bodyY, width: inner });
      });
      pen.in(element, 'P', () => {
        const left = x + tilePadding;
        pen.label(`${name} `, { x: left, baseline: y + top.name - 2 }, { size: small, colour: colours.soft });
        pen.label(`${value} `, { x: left, baseline: y + top.value }, { size: sizes.value, strong: true });
        const beside = left + pen.width(`${value} `, sizes.value, true);
        pen.label(`${unit} `, { x: beside, baseline: y + top.value }, { size: sizes.plain });
        written.forEach((line, index) => {
          const baseline = y + bodyY + barHeight + index * lineHeight + small * 0.98;
          pen.write(line, left, baseline, { size: small });
        });
      });
    },
  };
}

const drawingGap = 12;

/** Returns drawings side by side with their titles, as one piece. */
export function drawingsPiece({ drawings }: Drawings, { pen, parent, x, width }: Frame): Piece[] {
  // One alone is no larger than one of two, so that its type stays that of the page.
  const each = (width - drawingGap) / 2;
  const titleHeight = sizes.heading[3] * lineSpacing + 2;
  const placed = drawings.map((drawing, index) => ({
    ...drawing,
    left: x + index * (each + drawingGap),
    heading: pen.element('P', parent),
    figure: pen.element('Figure', parent, { alt: drawing.alt }),
  }));
  const height = titleHeight + Math.max(...drawings.map(({ svg }) => heightOfSvg(svg, each)));
  return [
    {
      height,
      gap: 8,
      keep: true,
      draw: (y) => {
        for (const { title, svg, left, heading, figure } of placed) {
          const at = { x: left, baseline: y + sizes.heading[3] };
          pen.in(heading, 'P', () => pen.label(title, at, { size: sizes.heading[3], strong: true }));
          pen.in(figure, 'Figure', () => drawSvg(pen, svg, { x: left, y: y + titleHeight, width: each }));
        }
      },
    },
  ];
}

const signHeight = 7.5;
const itemGap = 12;

/** Returns the legend: signs with their words, as many on a line as fit; one piece that stays with its note. */
export function legendPiece({ items }: Legend, { pen, parent, x, width }: Frame): Piece[] {
  const size = sizes.small;
  const lineHeight = size * 1.45;
  const element = pen.element('P', parent);
  let place = { left: 0, line: 0 };
  const placed = items.map((item) => {
    const sign = signHeight / heightOfSvg(item.svg, 1);
    const needed = sign + 4 + pen.width(item.words, size);
    if (place.left > 0 && place.left + needed > width) place = { left: 0, line: place.line + 1 };
    const own = { ...item, sign, ...place };
    place = { left: place.left + needed + itemGap, line: place.line };
    return own;
  });
  return [
    {
      height: (place.line + 1) * lineHeight,
      gap: 2,
      keep: true,
      draw: (y) => {
        for (const { svg, words, sign, left, line } of placed) {
          const top = y + line * lineHeight;
          pen.aside(() => drawSvg(pen, svg, { x: x + left, y: top + 1, width: sign }));
          const at = { x: x + left + sign + 4, baseline: top + size * 0.98 };
          pen.in(element, 'P', () => pen.label(`${words} `, at, { size, colour: colours.soft }));
        }
      },
    },
  ];
}
