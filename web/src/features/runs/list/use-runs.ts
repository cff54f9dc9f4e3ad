import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../api/client.js';
import { runKeys } from '../../../api/runs.js';
import { queryOf, searchOf, type RunFilter } from './run-filter.js';
import { withoutRun, type RunPage, type RunPages } from './run-pages.js';

const perPage = 50;

/** The runs that pass a filter, page by page, newest first. */
export function useRuns(filter: RunFilter) {
  return useInfiniteQuery({
    queryKey: runKeys.list(searchOf(filter)),
    queryFn: async ({ pageParam, signal }): Promise<RunPage> => {
      const query = { ...queryOf(filter), limit: perPage, ...(pageParam && { cursor: pageParam }) };
      return (await bodyOf(api.GET('/api/v1/runs', { params: { query }, signal }))) as RunPage;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // Nobody listened to what changed while the list was not shown; the old one stands there until the new one comes.
    refetchOnMount: 'always',
    gcTime: 2 * 60_000,
  });
}

/** Deletes a run with everything that hangs on it. */
export function useDeleteRun() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/runs/{id}', { params: { path: { id } } }),
    onSuccess: (_, id) => {
      queries.removeQueries({ queryKey: runKeys.all(id) });
      queries.setQueriesData<RunPages>({ queryKey: runKeys.lists }, (data) => data && withoutRun(data, id));
      // Trend, diary and what else speaks of several runs speak of it too.
      void queries.invalidateQueries();
    },
  });
}
