import { bandEdges } from '../html/expected-band.js';
import type { MarkKind } from '../html/chart-marks.js';
import { bandWords, markWords, singleMarksNote } from '../legend-words.js';
import { sayCharts } from '../texts/charts.js';
import { section } from './blocks.js';
import { chartColumns, type ChartColumn } from './chart-columns.js';
import type { Lines, TextView } from './view.js';

/** Lines at most. */
const mostRows = 10;
/** Room for the steps per minute before the axis, and the indent of a section. */
const gutter = 7;
/** Steps per minute; a shorter axis would make noise look like change. */
const leastSpan = 30;

const marks: Readonly<Record<MarkKind, string>> = { none: '●', possible: '▽', likely: '▼', unjudged: '·' };
const bandMark = '░';

/** Returns cadence along the run as a chart of characters, over the band that is expected; nothing without cadence. */
export function chartLines(view: TextView): Lines {
  const { report, format, ink, width } = view;
  const columns = chartColumns(report.gait.windows, width - gutter - 2);
  const axis = axisOf(columns, bandEdges(report));
  if (axis === undefined) return [];
  const body = Array.from({ length: axis.rows }, (_, row) => chartRow(view, columns, axis, row));
  const endM = report.gait.windows.reduce((end, window) => Math.max(end, window.endM), 0);
  const foot = `${' '.repeat(gutter - 2)}0${format.distance(endM).padStart(columns.length)}`;
  return section(view, sayCharts(view.language)('textTitle'), [
    ...body,
    ink.dim(foot),
    ...legendOf(view, new Set(columns.map((column) => column?.kind))).map(ink.dim),
  ]);
}

const sectionIndent = 2;
const legendOrder: readonly MarkKind[] = ['none', 'possible', 'likely', 'unjudged'];

/** As many entries on a line as fit. */
function legendOf({ report, language, width }: TextView, kinds: ReadonlySet<MarkKind | undefined>): Lines {
  const present = legendOrder.filter((kind) => kinds.has(kind));
  const entries = present.map((kind) => `${marks[kind]} ${markWords(kind, report, language)}`);
  const lines = [`${bandMark} ${bandWords(report, language)}`];
  for (const entry of entries) {
    const longer = `${lines[lines.length - 1] ?? ''}   ${entry}`;
    if (longer.length + sectionIndent > width) lines.push(entry);
    else lines[lines.length - 1] = longer;
  }
  const single = singleMarksNote(report, language);
  return single === undefined ? lines : [...lines, single];
}

interface Axis {
  readonly bottomSpm: number;
  readonly stepSpm: number;
  readonly rows: number;
  readonly band: { readonly upper: number; readonly possible: number };
}

function axisOf(columns: readonly (ChartColumn | undefined)[], band: Axis['band']): Axis | undefined {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const { cadenceSpm, expectedSpm } of measured(columns)) {
    for (const value of [cadenceSpm, expectedSpm * band.possible, expectedSpm * band.upper]) {
      if (Number.isNaN(value)) continue;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }
  if (lowest > highest) return undefined;
  const span = Math.max(leastSpan, highest - lowest);
  const stepSpm = Math.ceil(span / (mostRows - 2));
  const bottomSpm = Math.floor(lowest / stepSpm) * stepSpm;
  return { bottomSpm, stepSpm, rows: Math.round((highest - bottomSpm) / stepSpm) + 1, band };
}

/** The judged columns, which the axis is made for: a sprint or a walk would flatten the rest. All, if none is. */
function measured(columns: readonly (ChartColumn | undefined)[]): readonly ChartColumn[] {
  const all = columns.filter((column) => column !== undefined);
  const judged = all.filter(({ kind }) => kind !== 'unjudged');
  return judged.length > 0 ? judged : all;
}

/** One line of the chart, from the top: its steps per minute on every other line, then a mark per column. */
function chartRow(
  { ink }: TextView,
  columns: readonly (ChartColumn | undefined)[],
  axis: Axis,
  row: number,
): string {
  const level = axis.rows - 1 - row;
  const spm = axis.bottomSpm + level * axis.stepSpm;
  const label = level % 2 === 0 ? String(spm) : '';
  const cells = columns.map((column) => cellAt(column, axis, level));
  return `${label.padStart(gutter - 3)} ${label === '' ? '│' : '┤'}${inked(cells, ink)}`.trimEnd();
}

interface Cell {
  readonly sign: string;
  readonly ink?: 'dim' | 'warn';
}

function cellAt(column: ChartColumn | undefined, axis: Axis, level: number): Cell {
  if (column === undefined) return { sign: ' ' };
  const { cadenceSpm, expectedSpm, kind } = column;
  if (rowOf(cadenceSpm, axis) === level) {
    return { sign: marks[kind], ...((kind === 'possible' || kind === 'likely') && { ink: 'warn' }) };
  }
  const { upper, possible } = axis.band;
  const inBand = level >= rowOf(expectedSpm * possible, axis) && level <= rowOf(expectedSpm * upper, axis);
  return inBand ? { sign: bandMark, ink: 'dim' } : { sign: ' ' };
}

/** Joins cells, setting ink once for neighbours of the same, which keeps the text short. */
function inked(cells: readonly Cell[], ink: TextView['ink']): string {
  let line = '';
  for (let start = 0, end = 0; start < cells.length; start = end) {
    const mark = cells[start]?.ink;
    let signs = '';
    while (end < cells.length && cells[end]?.ink === mark) signs += cells[end++]?.sign ?? '';
    line += mark === undefined ? signs : ink[mark](signs);
  }
  return line;
}

function rowOf(spm: number, { bottomSpm, stepSpm }: Axis): number {
  return Math.round((spm - bottomSpm) / stepSpm);
}
