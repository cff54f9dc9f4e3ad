import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, bodyOf } from '../../../api/client.js';
import { isWaiting, runsKey } from '../../../api/runs.js';
import { listenToRuns } from '../run-stream.js';
import { queryOf, searchOf, type RunFilter } from './run-filter.js';
import { holdsRun, withoutRun, withRun, type RunPage, type RunPages } from './run-pages.js';

const perPage = 50;
const listKey = [...runsKey, 'list'] as const;
/** How long unknown runs gather before the list begins anew. */
const gatherMs = 1_500;
const askEveryMs = 3_000;

/** The runs that pass a filter, page by page, newest first. Changes arrive through {@link useLiveRuns}. */
export function useRuns(filter: RunFilter) {
  return useInfiniteQuery({
    queryKey: [...listKey, searchOf(filter)],
    queryFn: async ({ pageParam, signal }): Promise<RunPage> => {
      const query = { ...queryOf(filter), limit: perPage, ...(pageParam && { cursor: pageParam }) };
      return (await bodyOf(api.GET('/api/v1/runs', { params: { query }, signal }))) as RunPage;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // Hundreds of pages are not asked for again one by one; what changes is told.
    staleTime: Infinity,
    gcTime: 2 * 60_000,
  });
}

/** Keeps the loaded runs as they are on the service while the page is open. */
export function useLiveRuns(pages: readonly RunPage[]): void {
  const queries = useQueryClient();
  const hasWaiting = pages.some(({ runs }) => runs.some(isWaiting));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asking: ReturnType<typeof setInterval> | undefined;
    const beginAnew = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void reloadRuns(queries);
      }, gatherMs);
    };
    const ignore = listenToRuns({
      run: (run) => {
        const lists = queries.getQueriesData<RunPages>({ queryKey: listKey });
        if (!lists.some(([, data]) => data && holdsRun(data, run.id))) return beginAnew();
        queries.setQueriesData<RunPages>({ queryKey: listKey }, (data) => data && withRun(data, run));
      },
      state: (state) => {
        clearInterval(asking);
        if (state === 'failed' && hasWaiting) asking = setInterval(beginAnew, askEveryMs);
      },
    });
    return () => {
      ignore();
      clearTimeout(timer);
      clearInterval(asking);
    };
  }, [queries, hasWaiting]);
}

/** Loads the first page of each list again and forgets the later ones, which come again on the way down. */
export async function reloadRuns(queries: ReturnType<typeof useQueryClient>): Promise<void> {
  queries.setQueriesData<RunPages>(
    { queryKey: listKey },
    (data) => data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) },
  );
  await queries.invalidateQueries({ queryKey: listKey });
}

/** Deletes a run with everything that hangs on it. */
export function useDeleteRun() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/runs/{id}', { params: { path: { id } } }),
    onSuccess: (_, id) => {
      queries.setQueriesData<RunPages>({ queryKey: listKey }, (data) => data && withoutRun(data, id));
    },
  });
}
