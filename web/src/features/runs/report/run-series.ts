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
  const { length: all } = overview.timeS;
  const join = (whole: Column | undefined, part: Column | undefined): Float64Array => {
    const joined = new Float64Array(from + length + all - to);
    for (let row = 0; row < from; row++) joined[row] = valueAt(whole, row);
    for (let row = 0; row < length; row++) joined[from + row] = valueAt(part, row);
    for (let row = to; row < all; row++) joined[from + length + row - to] = valueAt(whole, row);
    return joined;
  };
  const channels = Object.keys(overview.channels).map(
    (name) => [name, join(overview.channels[name], detail.channels[name])] as const,
  );
  return { timeS: join(overview.timeS, detail.timeS), channels: Object.fromEntries(channels) };
}
