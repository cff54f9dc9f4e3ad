import { alongOf } from '../../../../../../src/analysis/report/html/along-run.js';
import type { Report } from '../../../../../../src/analysis/report/report.js';
import { nearestIndex, valueAt, type Column } from '../../../../ui/chart/column.js';
import type { RunSeries } from '../run-series.js';

/** The series of a run by what the x axis counts: metres, or seconds where there is no distance. */
export interface AlongSeries extends RunSeries {
  readonly kind: 'distance' | 'time';
  /** Never falls, no holes. */
  readonly x: Float64Array;
}

/** Returns the series along the run, by distance where the report's own chart is. */
export function alongSeries(series: RunSeries, report: Report): AlongSeries {
  const { kind } = alongOf(report.gait.windows);
  const { distanceM } = series.channels;
  if (kind === 'distance' && distanceM) return { ...series, kind, x: neverFalling(distanceM) };
  return { ...series, kind: 'time', x: neverFalling(series.timeS) };
}

/** Returns where on the x axis a time is, seconds since the start. */
export function placeOf(timeS: number, { timeS: times, x }: AlongSeries): number {
  return valueAt(x, nearestIndex(times, timeS));
}

/** A hole is filled with what came before it; the first values with 0. */
function neverFalling(column: Column): Float64Array {
  const filled = new Float64Array(column.length);
  let highest = 0;
  for (let row = 0; row < column.length; row++) {
    const value = valueAt(column, row);
    if (value > highest) highest = value;
    filled[row] = highest;
  }
  return filled;
}
