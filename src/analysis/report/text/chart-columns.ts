import { windowMean } from '../window-mean.js';
import { isPlottable, kindOf, type PlottedWindow } from '../html/report-windows.js';
import type { MarkKind } from '../html/chart-marks.js';
import type { Report } from '../report.js';

/** One column of the text chart: an equal part of the distance. */
export interface ChartColumn {
  readonly cadenceSpm: number;
  /** NaN where nothing is expected, as where nobody ran. */
  readonly expectedSpm: number;
  /** The gravest kind of the windows in it; judged ones before others. */
  readonly kind: MarkKind;
}

/** Later ones win. */
const gravity: readonly MarkKind[] = ['unjudged', 'none', 'possible', 'likely'];

/**
 * Returns the run cut into `count` columns of equal distance, each the time-weighted mean of the windows that reach
 * into it; undefined where none does. Empty when no window has a cadence.
 */
export function chartColumns(windows: Report['gait']['windows'], count: number): (ChartColumn | undefined)[] {
  const plotted = windows.filter(isPlottable);
  const endM = windows.reduce((end, window) => Math.max(end, window.endM), 0);
  if (plotted.length === 0 || endM <= 0) return [];
  const inside: PlottedWindow[][] = Array.from({ length: count }, () => []);
  for (const window of plotted) {
    const first = columnOf(window.startM, endM, count);
    // A window that ends on the border of a column does not reach into it.
    const last = Math.max(first, Math.ceil((window.endM / endM) * count) - 1);
    for (let index = first; index <= Math.min(last, count - 1); index++) inside[index]?.push(window);
  }
  return inside.map(columnFrom);
}

function columnOf(metres: number, endM: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor((metres / endM) * count)));
}

function columnFrom(windows: readonly PlottedWindow[]): ChartColumn | undefined {
  if (windows.length === 0) return undefined;
  const kind = windows.reduce<MarkKind>(
    (worst, window) => (gravity.indexOf(kindOf(window)) > gravity.indexOf(worst) ? kindOf(window) : worst),
    'unjudged',
  );
  // The mark stands where the windows of its kind are, so that a flag is never drawn inside the band.
  const marked = windows.filter((window) => kindOf(window) === kind);
  return {
    cadenceSpm: windowMean(marked, (window) => window.cadenceSpm),
    expectedSpm: windowMean(marked, (window) => window.expectedCadenceSpm),
    kind,
  };
}
