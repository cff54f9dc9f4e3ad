import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { runKeys } from '../../../api/runs.js';
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

/** What is asked of the series, besides its channels. */
interface Wanted {
  readonly points: number;
  /** Others: what privacy zones leave of the route. */
  readonly as: 'owner' | 'others';
  readonly fromS?: number;
  readonly toS?: number;
}

/** The series of a run with its detail, whole, as its runner sees it; undefined until it is there. */
export function useSeries(id: string): SeriesSource | undefined {
  const as = 'owner';
  const { data } = useQuery({
    queryKey: runKeys.series(id),
    queryFn: async () => {
      const { available } = await ask(id, ['timeS'], { points: 10, as });
      const there = new Set(available.map(({ channel }) => channel));
      const channels = shownChannels.filter((channel) => there.has(channel));
      if (channels.length === 0) return { channels, overview: nothing };
      return { channels, overview: await ask(id, channels, { points: overviewPoints, as }) };
    },
    staleTime: 60_000,
  });
  return useMemo(
    () =>
      data && {
        overview: data.overview,
        detail: (fromS, toS, signal) =>
          ask(id, data.channels, { points: overviewPoints, as, fromS, toS }, signal),
      },
    [id, data],
  );
}

const routeChannels = ['distanceM', 'latitudeDeg', 'longitudeDeg'];

/** What others would see of a run's route, asked for while it is shown. It changes with the runner's privacy. */
export function useOthersRoute(id: string, own: RunSeries | undefined, isShown: boolean) {
  const channels = routeChannels.filter((channel) => own?.channels[channel]);
  return useQuery({
    enabled: isShown && channels.length > 0,
    queryKey: ['route', 'others', id],
    queryFn: (): Promise<RunSeries> => ask(id, channels, { points: overviewPoints, as: 'others' }),
  });
}

/** What {@link useOthersRoute} knows so far. */
export type OthersRouteAnswer = ReturnType<typeof useOthersRoute>;

const nothing: RunSeries = { timeS: [], channels: {} };

async function ask(
  id: string,
  channels: readonly string[],
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<Body<'Series'>> {
  const query = { channels: channels.join(','), ...wanted };
  return bodyOf(api.GET('/api/v1/runs/{id}/series', { params: { path: { id }, query }, signal }));
}
