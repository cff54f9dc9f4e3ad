import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Body } from '../../../api/client.js';

/** What a practice wrote to a runner. */
export type Message = Body<'Message'>;
export type OwnMessage = Body<'OwnMessage'>;

const keyOf = (id: string) => ['care', 'patient', id, 'messages'];
const ownKey = ['care', 'messages'];

/** What the practice wrote to a patient, newest first, page by page. */
export function useMessages(id: string) {
  return useInfiniteQuery({
    queryKey: keyOf(id),
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/care/patients/{id}/messages', {
          params: { path: { id }, query: { ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchOnMount: 'always',
    // Whether it was read meanwhile.
    refetchOnWindowFocus: 'always',
    gcTime: 0,
  });
}

/** Returns how a message is sent to a patient. */
export function useSendMessage(id: string): (text: string) => Promise<void> {
  const queries = useQueryClient();
  return async (text) => {
    await api.POST('/api/v1/care/patients/{id}/messages', { params: { path: { id } }, body: { text } });
    // What was typed goes now, whenever the list comes.
    void queries.invalidateQueries({ queryKey: keyOf(id) });
  };
}

/** What practices wrote to whoever is signed in, newest first, page by page. */
export function useOwnMessages() {
  return useInfiniteQuery({
    queryKey: ownKey,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/care/messages', { params: { query: { ...(pageParam && { cursor: pageParam }) } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchOnMount: 'always',
  });
}

/** Tells the practices that these messages were opened. */
export async function tellRead(ids: string[]): Promise<void> {
  await api.POST('/api/v1/care/messages/seen', { body: { ids } });
}
