import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { valueAt } from '../../../ui/chart/column.js';
import { runKeys } from './run-queries.js';
import type { RunSeries, SeriesSource } from './run-series.js';

/** As many as a wide screen has columns, about. */
const overviewPoints = 1_500;

/** What charts and route are drawn from, in the order of asking; what else is stored is not shown. */
const shownChannels = [
  'distanceM',
  'cadenceSpm',
  'stepLengthM',
  'speedMps',
  'altitudeM',
  'heartRateBpm',
  'gradePct',
  'latitudeDeg',
  'longitudeDeg',
  'contactTimeMs',
  'contactBalancePct',
  'verticalOscillationMm',
  'verticalRatioPct',
  'stepSpeedLossCmps',
  'powerW',
];

/** A part of the run by its time, and whose view of the route. */
interface Wanted {
  readonly fromS?: number;
  readonly toS?: number;
  readonly as?: 'others';
}

/** The series of a run with its detail; `as` others: what privacy zones leave of the route. */
export function useSeries(id: string, as: 'owner' | 'others', isWanted: boolean) {
  const query = useQuery({
    queryKey: runKeys.series(id, as),
    queryFn: async () => {
      const { available } = await ask(id, ['timeS'], 10, {});
      const channels = shownChannels.filter((channel) => available.includes(channel));
      const wanted: Wanted = as === 'others' ? { as } : {};
      const overview = channels.length > 0 ? await ask(id, channels, overviewPoints, wanted) : undefined;
      return { channels, overview: overview ?? { timeS: [], channels: {} } };
    },
    enabled: isWanted,
    staleTime: 60_000,
  });
  const { data } = query;
  const source = useMemo(
    (): SeriesSource | undefined =>
      data && {
        overview: data.overview,
        detail: (fromS, toS, signal) =>
          detailOf(id, data.channels, { fromS, toS, ...(as === 'others' && { as }) }, signal),
      },
    [id, data, as],
  );
  return { ...query, source };
}

async function ask(
  id: string,
  channels: readonly string[],
  points: number,
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<Body<'Series'>> {
  const query = { channels: channels.join(','), points, ...wanted };
  return bodyOf(api.GET('/api/v1/runs/{id}/series', { params: { path: { id }, query }, signal }));
}

/** A service that does not know parts answers with the whole, which is no detail. */
async function detailOf(
  id: string,
  channels: readonly string[],
  wanted: Required<Pick<Wanted, 'fromS' | 'toS'>> & Wanted,
  signal: AbortSignal,
): Promise<RunSeries | undefined> {
  const part = await ask(id, channels, overviewPoints, wanted, signal);
  const { length } = part.timeS;
  const slackS = wanted.toS - wanted.fromS;
  const isPart =
    length > 0 &&
    valueAt(part.timeS, 0) >= wanted.fromS - slackS &&
    valueAt(part.timeS, length - 1) <= wanted.toS + slackS;
  return isPart ? part : undefined;
}
