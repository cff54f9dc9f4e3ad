import type { EntityManager } from 'typeorm';
import type { Privacy } from '../runners/runners.js';
import { bucketsOf, decimate } from './decimate.js';
import { hideRoute } from './route-privacy.js';
import { findSeries } from './runs.store.js';
import { decodeChannel } from './series-encoding.js';
import type { SeriesQuery } from './series.contract.js';

/** Channels as charts take them. */
export interface ChartSeries {
  readonly timeS: number[];
  readonly channels: Record<string, (number | null)[]>;
}

const none = new Float64Array(0);
const positions = ['latitudeDeg', 'longitudeDeg'];

/** Reads the asked channels of the runner's run, thinned out; for others without the positions that are hidden from them. */
export async function readSeries(
  em: EntityManager,
  { runnerId, runId }: { readonly runnerId: string; readonly runId: string },
  query: SeriesQuery,
  privacy: Privacy,
): Promise<ChartSeries> {
  const hides = query.as === 'others' && query.channels.some((channel) => positions.includes(channel));
  // Where a route begins and ends is known from both of its columns.
  const names = new Set([...query.channels, 'timeS', ...(hides ? positions : [])]);
  const columns = new Map<string, Float64Array>();
  for (const row of await findSeries(em, runnerId, runId, [...names])) {
    columns.set(row.channel, await decodeChannel(row.channel, row.data));
  }
  if (hides) hidePositions(columns, privacy);
  const buckets = bucketsOf(columns.get('timeS') ?? none, query.points, query);
  const channels = query.channels.map(
    (channel) => [channel, decimate(channel, columns.get(channel) ?? none, buckets)] as const,
  );
  return { timeS: buckets.timeS, channels: Object.fromEntries(channels) };
}

function hidePositions(columns: Map<string, Float64Array>, privacy: Privacy): void {
  const [latitudeDeg, longitudeDeg] = positions.map((name) => columns.get(name) ?? none);
  for (const [name, column] of Object.entries(hideRoute({ latitudeDeg, longitudeDeg }, privacy))) {
    columns.set(name, column as Float64Array);
  }
}
