import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { runKeys } from '../../../api/runs.js';
import type { RunSeries, SeriesSource } from './run-series.js';
import { overviewPoints, shownChannels } from './shown-channels.js';

/** What is asked of the series, besides its channels. */
interface Wanted {
  readonly points: number;
  /** Others: what privacy zones leave of the route. */
  readonly as: 'owner' | 'others';
  readonly lacking?: 'leave-out';
  readonly fromS?: number;
  readonly toS?: number;
}

/** The series of a run with its detail, whole, as its runner sees it; undefined until it is there. */
export function useSeries(id: string): SeriesSource | undefined {
  const { data: overview } = useQuery(seriesQuery(id));
  return useMemo(
    () =>
      overview && {
        overview,
        detail: (fromS, toS, signal) =>
          ask(
            id,
            Object.keys(overview.channels),
            { points: overviewPoints, as: 'owner', fromS, toS },
            signal,
          ),
      },
    [id, overview],
  );
}

/** Returns how the series of a run are asked for, and where the answer is kept. */
export function seriesQuery(id: string) {
  return queryOptions({
    queryKey: runKeys.series(id),
    queryFn: () => ask(id, shownChannels, { points: overviewPoints, as: 'owner', lacking: 'leave-out' }),
    staleTime: 60_000,
  });
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

async function ask(
  id: string,
  channels: readonly string[],
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<Body<'Series'>> {
  const query = { channels: channels.join(','), ...wanted };
  return bodyOf(api.GET('/api/v1/runs/{id}/series', { params: { path: { id }, query }, signal }));
}
