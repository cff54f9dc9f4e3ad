import { firstFrom, valueAt, type Column } from '../../../ui/chart/column.js';

/** Channels of a run over time, each with one value for each of `timeS` (seconds since the start, rising). */
export interface RunSeries {
  readonly timeS: Column;
  readonly channels: Readonly<Record<string, Column | undefined>>;
}

/** Where the series of a run come from: the service, or a file that was read in this page. */
export interface SeriesSource {
  readonly overview: RunSeries;
  /** The same for a part of the run, in more detail; undefined where there is no more to be had. */
  readonly detail?: (fromS: number, toS: number, signal: AbortSignal) => Promise<RunSeries | undefined>;
}

/** Returns the overview with the detail in the place of the time that it covers. */
export function withDetail(overview: RunSeries, detail: RunSeries): RunSeries {
  const { length } = detail.timeS;
  if (length === 0) return overview;
  const from = firstFrom(overview.timeS, valueAt(detail.timeS, 0));
  const to = firstFrom(overview.timeS, valueAt(detail.timeS, length - 1) + 1e-6);
  const join = (whole: Column | undefined, part: Column | undefined): Float64Array =>
    Float64Array.from([
      ...valuesOf(whole, 0, from),
      ...valuesOf(part, 0, length),
      ...valuesOf(whole, to, overview.timeS.length),
    ]);
  const channels = Object.keys(overview.channels).map(
    (name) => [name, join(overview.channels[name], detail.channels[name])] as const,
  );
  return { timeS: join(overview.timeS, detail.timeS), channels: Object.fromEntries(channels) };
}

function valuesOf(column: Column | undefined, from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, row) => valueAt(column, from + row));
}
