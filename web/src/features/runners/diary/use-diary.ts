import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../api/client.js';
import { runKeys } from '../../../api/runs.js';
import type { DiaryEntry, DiaryInput } from './diary-entry.js';

const diaryKey = ['diary'] as const;
const perPage = 30;

/** What is noted of a run. */
export function useDiaryEntry(runId: string) {
  return useQuery({
    queryKey: [...diaryKey, runId],
    queryFn: () => bodyOf(api.GET('/api/v1/diary/{runId}', { params: { path: { runId } } })),
    // Asked again behind somebody's back it would change what they are about to note.
    refetchOnWindowFocus: false,
  });
}

/** The diary, newest run first, page by page. */
export function useDiary() {
  return useInfiniteQuery({
    queryKey: [...diaryKey, 'list'],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/diary', {
          params: { query: { limit: perPage, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** Saves what is noted of a run: the whole entry. */
export function useSaveDiary(runId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DiaryInput) =>
      bodyOf(api.PUT('/api/v1/diary/{runId}', { params: { path: { runId } }, body })),
    onSuccess: (entry: DiaryEntry) => {
      queries.setQueryData([...diaryKey, runId], entry);
      return forget(queries, runId);
    },
  });
}

/** Deletes what is noted of a run. */
export function useDeleteDiary(runId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/diary/{runId}', { params: { path: { runId } } }),
    onSuccess: () =>
      Promise.all([forget(queries, runId), queries.invalidateQueries({ queryKey: [...diaryKey, runId] })]),
  });
}

/** Lists, trend and report say what the diary does. The list of runs is told by events. */
async function forget(queries: ReturnType<typeof useQueryClient>, runId: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: [...diaryKey, 'list'] }),
    queries.invalidateQueries({ queryKey: ['trend'] }),
    queries.invalidateQueries({ queryKey: runKeys.run(runId) }),
    queries.invalidateQueries({ queryKey: runKeys.report(runId) }),
  ]);
}
