import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../api/client.js';
import { runKeys, type Run } from '../../../api/runs.js';
import { routeShape, type RoutePositions, type RouteShape } from './route-shape.js';

const mostRuns = 30;
const drawnPoints = 800;
export const previewPx = 320;
const noPositions: RoutePositions = { latitudeDeg: [], longitudeDeg: [] };

/** The newest runs that have a report. */
export function useRecentRuns() {
  return useQuery({ queryKey: runKeys.recent, queryFn: recentRuns });
}

async function recentRuns() {
  // A run whose report is being made anew keeps its route meanwhile.
  const query = { limit: mostRuns, status: 'reported,queued,processing' };
  const page = await bodyOf(api.GET('/api/v1/runs', { params: { query } }));
  return { ...page, runs: page.runs.filter(({ verdict }) => verdict !== null) };
}

export interface RoutePreview {
  readonly run: Pick<Run, 'startTime' | 'timeZone'>;
  readonly shape: RouteShape;
}

/** The newest route and what others would see of it with the privacy that is saved; null without a run that has one. */
export function useRoutePreview() {
  return useQuery({
    queryKey: ['route', 'preview'],
    queryFn: async (): Promise<RoutePreview | null> => {
      const { runs } = await recentRuns();
      for (const run of runs.filter(({ surface }) => surface !== 'treadmill').slice(0, 5)) {
        const [own, others] = await Promise.all([
          positionsOf(run.id, 'owner'),
          positionsOf(run.id, 'others'),
        ]);
        const shape = routeShape(own, others, previewPx);
        if (shape) return { run, shape };
      }
      return null;
    },
  });
}

/** Returns the first position of a run; undefined where it has none. */
export async function startOf(
  runId: string,
): Promise<{ latitudeDeg: number; longitudeDeg: number } | undefined> {
  const { latitudeDeg, longitudeDeg } = await positionsOf(runId, 'owner');
  const first = latitudeDeg.findIndex((latitude) => latitude !== null);
  const [latitude, longitude] = [latitudeDeg[first], longitudeDeg[first]];
  return typeof latitude === 'number' && typeof longitude === 'number'
    ? { latitudeDeg: latitude, longitudeDeg: longitude }
    : undefined;
}

async function positionsOf(id: string, as: 'owner' | 'others'): Promise<RoutePositions> {
  const query = { channels: 'latitudeDeg,longitudeDeg', points: drawnPoints, as };
  const { channels } = await bodyOf(api.GET('/api/v1/runs/{id}/series', { params: { path: { id }, query } }));
  return { ...noPositions, ...channels };
}
