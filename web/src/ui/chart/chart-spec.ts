import type { Column } from './column.js';
import type { Range } from './range.js';

/** How a line is drawn: what was measured, what is faint beside it, what is expected. */
export type LineKind = 'measured' | 'faint' | 'expected';

export interface ChartLine {
  readonly values: Column;
  readonly kind: LineKind;
}

export interface ChartAxis {
  /** Round values inside the domain, at most so many. */
  readonly ticks: (domain: Range, most: number) => readonly number[];
  readonly label: (value: number) => string;
}

/** A piece of the chart with a name: hatched where it was found, between brackets where somebody marked it. */
export interface NamedPiece {
  readonly kind?: 'found' | 'marked';
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** What a chart shows. Every column has one value for each of `x`, which rises. */
export interface ChartSpec {
  readonly x: Column;
  readonly lines: readonly ChartLine[];
  readonly band?: { readonly lower: Column; readonly upper: Column };
  readonly pieces?: readonly NamedPiece[];
  readonly xAxis: ChartAxis;
  readonly yAxis: ChartAxis & { readonly domain: Range };
}
