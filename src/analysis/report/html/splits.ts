import { windowMean } from '../window-mean.js';
import { isPlottable, type ReportWindow } from './report-windows.js';

/** One piece of equal distance of the run; means are weighted by the time of the windows in it. */
export interface Split {
  readonly startM: number;
  readonly endM: number;
  readonly speedMps: number;
  readonly cadenceSpm: number;
  readonly stepLengthM: number;
  /** NaN when no window in it has an expectation. */
  readonly expectedCadenceSpm: number;
  /** The gravest level among its judged windows. */
  readonly flagged: boolean;
}

/** How many units (km or miles) a split may last, so that a table stays short enough to be read. */
const lengths = [1, 2, 5, 10, 20, 50, 100];
const mostSplits = 30;

/**
 * Returns the windows gathered into splits of whole units (`unitM` metres each), every window in the split that
 * holds its middle. Splits in which no window has speed and cadence are left out.
 */
export function splitsOf(windows: readonly ReportWindow[], unitM: number): readonly Split[] {
  const endM = windows.reduce((end, window) => Math.max(end, window.endM), 0);
  const units =
    lengths.find((length) => endM / (length * unitM) <= mostSplits) ?? endM / (mostSplits * unitM);
  const lengthM = units * unitM;
  const bySplit = new Map<number, ReportWindow[]>();
  for (const window of windows) {
    if (!isPlottable(window) || window.endM <= window.startM) continue;
    const index = Math.floor((window.startM + window.endM) / 2 / lengthM);
    const inside = bySplit.get(index);
    if (inside === undefined) bySplit.set(index, [window]);
    else inside.push(window);
  }
  return [...bySplit].map(([index, inside]) =>
    splitOf(inside, index * lengthM, Math.min(endM, (index + 1) * lengthM)),
  );
}

function splitOf(windows: readonly ReportWindow[], startM: number, endM: number): Split {
  return {
    startM,
    endM,
    speedMps: windowMean(windows, ({ speedMps }) => speedMps),
    cadenceSpm: windowMean(windows, ({ cadenceSpm }) => cadenceSpm),
    stepLengthM: windowMean(windows, ({ stepLengthM }) => stepLengthM),
    expectedCadenceSpm: windowMean(windows, ({ expectedCadenceSpm }) => expectedCadenceSpm),
    flagged: windows.some(({ level, unjudged }) => unjudged === undefined && level !== 'none'),
  };
}
