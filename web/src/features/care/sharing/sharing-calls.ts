import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Body } from '../../../api/client.js';
import type { NewCareInvitation } from '../invitation/invitation-calls.js';
import type { ConsentInput } from '../consent/consent-calls.js';

/** A practice with which a runner shares, or did. */
export type Sharing = Body<'Sharing'>;
export type Consent = Body<'Consent'>;
/** Something that was done with what a runner shares. */
export type Look = Body<'LookList'>['looks'][number];

const sharingsKey = ['care', 'sharings'] as const;
const codesKey = ['care', 'codes'] as const;
const looksKey = ['care', 'looks'] as const;

/** The practices with which the runner shares, or did. */
export function useSharings() {
  return useQuery({
    queryKey: sharingsKey,
    queryFn: () => bodyOf(api.GET('/api/v1/care/sharings')),
    // A practice may have taken up a code meanwhile, or ended it.
    refetchOnMount: 'always',
  });
}

/** The codes that the runner made for a practice. */
export function useCodes() {
  return useQuery({
    queryKey: codesKey,
    queryFn: () => bodyOf(api.GET('/api/v1/care/invitations')),
    refetchOnMount: 'always',
  });
}

/** One visit is many looks. */
const looksAtOnce = 200;

/** Who looked at what, newest first, page by page. */
export function useLooks() {
  return useInfiniteQuery({
    queryKey: looksKey,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/care/looks', {
          params: { query: { limit: looksAtOnce, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchOnMount: 'always',
  });
}

/** What a runner does about sharing; each shows in the lists once it is done. */
export function useSharingDesk() {
  const queries = useQueryClient();
  const again = (...keys: (readonly string[])[]) =>
    Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  return {
    /** Shares more or less with a practice. */
    change: async (patientId: string, consent: ConsentInput): Promise<void> => {
      const inPath = { params: { path: { id: patientId } } };
      await api.PUT('/api/v1/care/sharings/{id}', { ...inPath, body: consent });
      await again(sharingsKey, looksKey);
    },
    /** Shares nothing more with a practice. */
    end: async (patientId: string): Promise<void> => {
      await api.DELETE('/api/v1/care/sharings/{id}', { params: { path: { id: patientId } } });
      await again(sharingsKey, looksKey);
    },
    /** Makes a code for a practice; the answer has it, this once. */
    makeCode: async (consent: ConsentInput, days: number): Promise<NewCareInvitation> => {
      const made = await bodyOf(api.POST('/api/v1/care/invitations', { body: { consent, days } }));
      await again(codesKey);
      return made;
    },
    takeCodeBack: async (id: string): Promise<void> => {
      await api.DELETE('/api/v1/care/invitations/{id}', { params: { path: { id } } });
      await again(codesKey);
    },
  };
}
