import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Body } from '../../api/client.js';

/** What somebody is told of. */
export type Notice = Body<'Notice'>;

const unseenKey = ['notices', 'unseen'];
const listKey = ['notices', 'list'];
const settingsKey = ['notices', 'settings'];

/** How often a page that is looked at asks whether there is something new. */
const askAgainMs = 30_000;

/** How much is new, learned without opening a page anew; undefined until it is known. */
export function useUnseen(isSignedIn: boolean): number | undefined {
  const { data } = useQuery({
    queryKey: unseenKey,
    queryFn: () => bodyOf(api.GET('/api/v1/notices', { params: { query: { limit: 1 } } })),
    enabled: isSignedIn,
    refetchInterval: askAgainMs,
    refetchOnWindowFocus: 'always',
    // What cannot be asked now is asked again soon.
    retry: false,
  });
  return data?.unseen;
}

/** What somebody is told of, newest first, page by page. */
export function useNotices() {
  return useInfiniteQuery({
    queryKey: listKey,
    queryFn: ({ pageParam }) =>
      bodyOf(api.GET('/api/v1/notices', { params: { query: { ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchOnMount: 'always',
    refetchInterval: askAgainMs,
  });
}

/** Returns how notices are said to be seen. */
export function useSeeNotices(): (ids: string[]) => Promise<void> {
  const queries = useQueryClient();
  return async (ids) => {
    await api.POST('/api/v1/notices/seen', { body: { ids } });
    await queries.invalidateQueries({ queryKey: unseenKey });
  };
}

/** Whether somebody is told by mail too, and whether this service sends mails. */
export function useNoticeSettings() {
  return useQuery({
    queryKey: settingsKey,
    queryFn: () => bodyOf(api.GET('/api/v1/notices/settings')),
  });
}

/** Returns how it is said whether to be told by mail too. */
export function useChangeByMail() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (byMail: boolean) => bodyOf(api.PUT('/api/v1/notices/settings', { body: { byMail } })),
    onSuccess: (settings) => queries.setQueryData(settingsKey, settings),
  });
}
