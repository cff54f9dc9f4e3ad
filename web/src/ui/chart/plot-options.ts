import type uPlot from 'uplot';
import type { ChartAxis, ChartSpec, LineKind } from './chart-spec.js';
import type { Column } from './column.js';
import { drawPieces } from './draw-pieces.js';
import type { Look } from './look.js';

const font = '12px system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif';
/** A label every so many CSS pixels at the most. */
const spacePerLabel = { x: 64, y: 22 } as const;
const yAxisWidth = 46;
const xAxisHeight = 26;

/** What is asked anew at each drawing, since it changes while the chart stays. */
export interface Drawn {
  readonly spec: () => ChartSpec;
  readonly look: () => Look;
}

/** Returns uPlot's options for a chart of a spec; its shape (how many lines, a band) stays for the chart's life. */
export function plotOptions(size: { width: number; height: number }, { spec, look }: Drawn): uPlot.Options {
  const { lines, band } = spec();
  return {
    ...size,
    padding: [18, 8, 0, 0],
    legend: { show: false },
    cursor: { ...silentCursor, points: { show: false } },
    scales: {
      x: { time: false, range: (_, min, max) => [min, max] },
      y: { range: () => [spec().yAxis.domain.min, spec().yAxis.domain.max] },
    },
    axes: [
      { ...axis(() => spec().xAxis, look, 'x'), size: xAxisHeight, side: 2 },
      { ...axis(() => spec().yAxis, look, 'y'), size: yAxisWidth, side: 3 },
    ],
    series: [{}, ...(band ? [hidden(), hidden()] : []), ...lines.map(({ kind }) => line(kind, look))],
    bands: band ? [{ series: [2, 1], fill: () => look().band }] : [],
    hooks: hatching(Boolean(band), (u) => drawPieces(u, spec().pieces ?? [], look())),
  };
}

/** Over the band, under the lines. */
function hatching(hasBand: boolean, draw: (u: uPlot) => void): uPlot.Hooks.Arrays {
  return hasBand ? { drawSeries: [(u, series) => series === 2 && draw(u)] } : { drawAxes: [draw] };
}

/** Returns the columns of a spec in the order of its series. */
export function columnsOf({ band, lines }: ChartSpec): Column[] {
  return [...(band ? [band.lower, band.upper] : []), ...lines.map(({ values }) => values)];
}

/** uPlot listens to nothing itself: gestures.ts does, for all linked charts at once. */
const silentCursor: uPlot.Cursor = {
  x: true,
  y: false,
  drag: { x: false, y: false, setScale: false },
  bind: {
    mousedown: () => null,
    mouseup: () => null,
    click: () => null,
    dblclick: () => null,
    mousemove: () => null,
    mouseleave: () => null,
    mouseenter: () => null,
  },
};

function axis(of: () => ChartAxis, look: () => Look, way: 'x' | 'y'): uPlot.Axis {
  return {
    font,
    gap: 4,
    stroke: () => look().soft,
    grid: { show: way === 'y', stroke: () => look().line, width: 1 },
    ticks: { show: way === 'x', stroke: () => look().soft, width: 1, size: 4 },
    border: { show: way === 'x', stroke: () => look().soft, width: 1 },
    splits: (u, _, min, max) => {
      const pixels = (way === 'x' ? u.bbox.width : u.bbox.height) / devicePixelRatio;
      return [...of().ticks({ min, max }, Math.max(2, Math.floor(pixels / spacePerLabel[way])))];
    },
    values: (_, splits) => splits.map((value) => of().label(value)),
  };
}

function line(kind: LineKind, look: () => Look): uPlot.Series {
  const points = { show: false };
  switch (kind) {
    case 'measured':
      return { points, width: 1.5, stroke: () => look().ink };
    case 'faint':
      return { points, width: 1, stroke: () => look().soft, alpha: 0.55 };
    case 'expected':
      return { points, width: 1.5, stroke: () => look().soft, dash: [6, 4] };
  }
}

function hidden(): uPlot.Series {
  return { points: { show: false }, width: 0, stroke: () => 'transparent' };
}
