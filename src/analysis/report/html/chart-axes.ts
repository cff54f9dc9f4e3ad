import { coordinate, type Scale } from './chart-scale.js';
import { markup, type Markup } from './markup.js';

/** The plotting area inside a drawing, in drawing units. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All charts are drawn this wide, about the column of a small phone, and scaled by their viewBox. */
export const drawingWidth = 360;

interface AxisParts {
  readonly plot: Plot;
  readonly scale: Scale;
  readonly ticks: readonly number[];
  readonly label: (value: number) => string;
  /** The unit, said once. */
  readonly title: string;
}

/** Where the vertical axis says its unit: the top line of the drawing. */
const titleLine = 12;
/** Distance of labels from the axis. */
const labelGap = 6;
/** Puts the middle of a figure's height on its line, in the smaller and the larger type alike. */
const middle = '0.36em';

/** Returns the vertical axis: level lines with their values, the unit above. */
export function yAxis({ plot, scale, ticks, label, title }: AxisParts): Markup {
  return markup`<text x="0" y="${titleLine}">${title}</text>${ticks.map((tick) => {
    const y = coordinate(scale(tick));
    return markup`<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${y}" y2="${y}"/><text x="${plot.left - labelGap}" y="${y}" dy="${middle}" text-anchor="end">${label(tick)}</text>`;
  })}`;
}

/** Returns the horizontal axis: its line, short marks with their values, the unit below. */
export function xAxis({ plot, scale, ticks, label, title }: AxisParts): Markup {
  const { left, right, bottom } = plot;
  return markup`<line class="axis" x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>${ticks.map(
    (tick) => {
      const x = coordinate(scale(tick));
      return markup`<line class="axis" x1="${x}" x2="${x}" y1="${bottom}" y2="${bottom + 4}"/><text x="${x}" y="${bottom + 8}" dy="0.75em" text-anchor="middle">${label(tick)}</text>`;
    },
  )}<text x="${right}" y="${bottom + 26}" dy="0.75em" text-anchor="end">${title}</text>`;
}

interface ChartParts {
  /** Unique in the page; names the title and description. */
  readonly id: string;
  readonly height: number;
  readonly title: string;
  /** What the chart shows, in words, for those who cannot see it. */
  readonly description: string;
  readonly body: Markup;
}

/** Returns a drawing that scales with its column and says in words what it shows. */
export function chart({ id, height, title, description, body }: ChartParts): Markup {
  return markup`<svg class="chart" id="${id}" viewBox="0 0 ${drawingWidth} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>${body}</svg>`;
}
