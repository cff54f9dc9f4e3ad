import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Body } from '../../../api/client.js';

export type Note = Body<'Note'>;

const keyOf = (id: string) => ['care', 'patient', id, 'notes'];

/** What the practice noted about a patient, newest first, page by page. */
export function useNotes(id: string) {
  return useInfiniteQuery({
    queryKey: keyOf(id),
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/care/patients/{id}/notes', {
          params: { path: { id }, query: { ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchOnMount: 'always',
    gcTime: 0,
  });
}

/** What is done with the notes about a patient; each shows in the list once it is done. */
export function useNoteDesk(id: string) {
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: keyOf(id) });
  const inPath = (noteId: string) => ({ params: { path: { id, noteId } } });
  return {
    write: async (text: string): Promise<void> => {
      await api.POST('/api/v1/care/patients/{id}/notes', { params: { path: { id } }, body: { text } });
      // What was typed goes now, whenever the list comes.
      void again();
    },
    /** @throws Problem `note-changed` with the `current` note where it was changed meanwhile. */
    change: async (noteId: string, text: string, revision: number): Promise<void> => {
      const body = { text, revision };
      await api.PUT('/api/v1/care/patients/{id}/notes/{noteId}', { ...inPath(noteId), body });
      await again();
    },
    remove: async (noteId: string): Promise<void> => {
      await api.DELETE('/api/v1/care/patients/{id}/notes/{noteId}', inPath(noteId));
      await again();
    },
  };
}
