import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Pen } from './pen.js';
import { sizes } from './measures.js';
import { styleOf, type DrawingStyle } from './svg-styles.js';

/** Where a drawing of our own (analysis/report/html) is put: its left top corner, and how wide it becomes. */
export interface DrawingPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Returns how high a drawing is for its width. */
export function heightOfSvg(svg: string, width: number): number {
  const { boxWidth, boxHeight } = viewBoxOf(svg);
  return (width * boxHeight) / boxWidth;
}

function viewBoxOf(svg: string): { boxWidth: number; boxHeight: number } {
  const [, boxWidth, boxHeight] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (!boxWidth || !boxHeight) throw new Error('A drawing without a view box cannot be placed.');
  return { boxWidth: Number(boxWidth), boxHeight: Number(boxHeight) };
}

/** What is said to those who listen, and patterns, which are drawn here by hand. */
const unseen: ReadonlySet<string> = new Set(['title', 'desc', 'defs']);

/**
 * Draws what the charts of the report are made of: paths, lines, rectangles, circles and texts with the classes of
 * html/styles-chart.ts. It reads no other drawing.
 */
export function drawSvg(pen: Pen, svg: string, { x, y, width }: DrawingPlace): void {
  const { doc } = pen;
  const scale = width / viewBoxOf(svg).boxWidth;
  const open: SaxesTagPlain[] = [];
  const parser = new SaxesParser();
  let text = '';
  parser.on('opentag', (tag) => {
    open.push(tag);
    text = '';
    if (!isUnseen(open)) drawShape(pen, tag, isDense(open), scale);
  });
  parser.on('text', (part) => (text += part));
  parser.on('closetag', (tag) => {
    if (tag.name === 'text' && !isUnseen(open)) drawText(pen, tag, text, scale);
    open.pop();
  });
  doc.save().translate(x, y).scale(scale);
  parser.write(svg).close();
  doc.restore();
}

function isUnseen(open: readonly SaxesTagPlain[]): boolean {
  return open.some(({ name }) => unseen.has(name));
}

function isDense(open: readonly SaxesTagPlain[]): boolean {
  return open.some(({ attributes }) => attributes.class === 'dense');
}

function drawShape({ doc }: Pen, { name, attributes }: SaxesTagPlain, dense: boolean, scale: number): void {
  const n = (key: string): number => Number(attributes[key] ?? 0);
  if (name === 'rect' && attributes.fill === 'url(#hatch)') {
    hatch(doc, { x: n('x'), y: n('y'), width: n('width'), height: n('height') }, scale);
    return;
  }
  const style = styleOf(attributes.class ?? '', dense);
  const paint = (): void => paintPath(doc, style, scale);
  if (name === 'path' && attributes.d) doc.path(attributes.d);
  else if (name === 'line') doc.moveTo(n('x1'), n('y1')).lineTo(n('x2'), n('y2'));
  else if (name === 'rect') doc.roundedRect(n('x'), n('y'), n('width'), n('height'), n('rx'));
  else if (name === 'circle') doc.circle(n('cx'), n('cy'), n('r'));
  else return;
  paint();
}

function paintPath(doc: PDFKit.PDFDocument, style: DrawingStyle, scale: number): void {
  const { fill, stroke, widthPt = 0.6, dashPt, opacity = 1 } = style;
  doc
    .opacity(opacity)
    .lineWidth(widthPt / scale)
    .lineJoin('round');
  if (dashPt) doc.dash(dashPt[0] / scale, { space: dashPt[1] / scale });
  if (fill && stroke) doc.fillAndStroke(fill, stroke);
  else if (fill) doc.fill(fill);
  else if (stroke) doc.stroke(stroke);
  // Without either, the path is given up, so that it is not drawn with the next one.
  else doc.addContent('n');
  doc.undash().opacity(1);
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const hatchGapPt = 3.2;

/** Slanted lines inside an area. */
function hatch(doc: PDFKit.PDFDocument, { x, y, width, height }: Area, scale: number): void {
  const { stroke = '', widthPt = 0.4, opacity = 1 } = styleOf('hatch', false);
  const gap = hatchGapPt / scale;
  doc.save().rect(x, y, width, height).clip();
  for (let start = Math.floor((x - height) / gap) * gap; start < x + width; start += gap) {
    doc.moveTo(start, y + height).lineTo(start + height, y);
  }
  doc
    .lineWidth(widthPt / scale)
    .opacity(opacity)
    .stroke(stroke)
    .opacity(1)
    .restore();
}

function drawText(pen: Pen, { attributes }: SaxesTagPlain, text: string, scale: number): void {
  const { fill, strong } = styleOf(`text ${attributes.class ?? ''}`.trim(), false);
  const size = sizes.chart / scale;
  const baseline = Number(attributes.y ?? 0) + Number.parseFloat(attributes.dy ?? '0') * size;
  const at = { x: Number(attributes.x ?? 0), baseline, anchor: attributes['text-anchor'] };
  pen.label(text, at, { size, colour: fill, strong });
}
