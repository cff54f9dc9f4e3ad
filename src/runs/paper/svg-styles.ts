import { colours } from './measures.js';

/** How a class of the drawings looks on paper; widths and dashes in points, whatever the drawing's scale. */
export interface DrawingStyle {
  readonly fill?: string;
  readonly stroke?: string;
  readonly widthPt?: number;
  readonly dashPt?: readonly [number, number];
  readonly opacity?: number;
  readonly strong?: boolean;
}

const { ink, soft, line, faint, band, accent, paper } = colours;

/** The same uses as in html/styles-chart.ts; a test holds that no class of a chart is missing here. */
const styles: Readonly<Record<string, DrawingStyle>> = {
  grid: { stroke: line, widthPt: 0.3, opacity: 0.6 },
  axis: { stroke: soft, widthPt: 0.5 },
  band: { fill: band },
  expected: { stroke: soft, widthPt: 0.9 },
  own: { stroke: ink, widthPt: 1.1, dashPt: [4.5, 2] },
  'edge possible': { stroke: soft, widthPt: 0.7, dashPt: [3.2, 2.2] },
  'edge likely': { stroke: soft, widthPt: 0.7, dashPt: [0.9, 1.7] },
  'mark none': { fill: ink, opacity: 0.8 },
  'mark possible': { fill: paper, stroke: accent, widthPt: 0.9 },
  'mark likely': { fill: accent, stroke: paper, widthPt: 0.3 },
  'mark unjudged': { stroke: soft, widthPt: 0.5, opacity: 0.7 },
  trace: { stroke: ink, widthPt: 0.9 },
  'trace unjudged': { stroke: soft, widthPt: 0.6, dashPt: [1.2, 1.2] },
  shade: { fill: accent, opacity: 0.12 },
  hatch: { stroke: accent, widthPt: 0.45, opacity: 0.6 },
  spread: { fill: band, stroke: soft, widthPt: 0.5 },
  track: { fill: faint },
  filled: { fill: soft },
  target: { stroke: ink, widthPt: 1.1, dashPt: [1.8, 1.2] },
  middle: { fill: ink },
  text: { fill: soft },
  'text label': { fill: ink, strong: true },
  'text edge-name': { fill: soft },
};

/** Many marks lie over each other: paler, they keep a shape. */
const denseStyles: Readonly<Record<string, DrawingStyle>> = {
  'mark none': { fill: ink, opacity: 0.45 },
  'mark possible': { fill: paper, stroke: accent, widthPt: 0.6 },
};

/** Returns how something of this class is drawn; nothing is drawn of a class that has no style. */
export function styleOf(name: string, dense: boolean): DrawingStyle {
  return (dense ? denseStyles[name] : undefined) ?? styles[name] ?? {};
}

/** Whether a class has a style. */
export function isStyled(name: string): boolean {
  return Object.hasOwn(styles, name);
}
