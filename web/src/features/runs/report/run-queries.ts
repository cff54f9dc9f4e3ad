import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Report } from '../../../../../src/analysis/report/report.js';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';
import { runQuery } from '../../../api/run-query.js';
import { runKeys } from '../../../api/runs.js';

export type RunDetails = Body<'RunDetails'>;

const inRun = (id: string) => ({ params: { path: { id } } });

/** A run and how far its analysis is; asked for again and again while `isPolled`. */
export function useRun(id: string, isPolled: boolean) {
  return useQuery({
    ...runQuery(id),
    refetchInterval: isPolled ? 2_000 : false,
  });
}

/** The report of a run, as it was last made; null where there is none. A run that failed has none to ask for. */
export function useReport({ id, status }: Pick<RunDetails, 'id' | 'status'>) {
  return useQuery({ ...reportQuery(id), enabled: status !== 'failed' });
}

/** Returns how the report of a run is asked for, and where the answer is kept. */
export function reportQuery(id: string) {
  return queryOptions({
    queryKey: runKeys.report(id),
    queryFn: async () => {
      try {
        return (await bodyOf(api.GET('/api/v1/runs/{id}/report', inRun(id)))) as Report;
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
  });
}

/** What the runner corrected of the file. */
export function useCorrections(id: string) {
  return useQuery({
    queryKey: runKeys.corrections(id),
    queryFn: () => bodyOf(api.GET('/api/v1/runs/{id}/corrections', inRun(id))),
  });
}

/** The weeks that led up to a run, as its page on paper has them; undefined until they are there. */
export function useTrendUpTo({ run }: Report): Trend | undefined {
  const until = run.startTime;
  const { data } = useQuery({
    queryKey: ['trend', 'until', until],
    queryFn: async () => (await bodyOf(api.GET('/api/v1/trend', { params: { query: { until } } }))) as Trend,
  });
  return data && data.runs.length > 0 ? data : undefined;
}
