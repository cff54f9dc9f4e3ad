import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { Problem } from '../../../api/problem.js';
import type { NewCareInvitation } from '../invitation/invitation-calls.js';

/** The practice where the physio works, and what they are there. */
export type Practice = Body<'Practice'>;
export type Member = Practice['members'][number];
export type MemberRole = Member['role'];
export type AuditEntry = Body<'AuditEntry'>;

/** What somebody may be in a practice. */
export const memberRoles: readonly MemberRole[] = ['owner', 'physio', 'assistant'];

const practiceKey = ['care', 'practice'] as const;
const invitationsKey = ['care', 'practice-invitations'] as const;
const auditKey = ['care', 'audit'] as const;

/** The practice where the physio works; null where they work in none. */
export function usePractice() {
  return useQuery({
    queryKey: practiceKey,
    queryFn: async (): Promise<Practice | null> => {
      try {
        return await bodyOf(api.GET('/api/v1/care/practice'));
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
    refetchOnMount: 'always',
  });
}

/** Whom the practice invited. */
export function usePracticeInvitations() {
  return useQuery({
    queryKey: invitationsKey,
    queryFn: () => bodyOf(api.GET('/api/v1/care/practice/invitations')),
    refetchOnMount: 'always',
  });
}

/** What was done in the practice, newest first, page by page. Reading it is written down too: only on purpose, then. */
export function useAudit() {
  return useInfiniteQuery({
    queryKey: auditKey,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/care/practice/audit', {
          params: { query: { ...(pageParam && { before: pageParam }) } },
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ nextBefore }) => nextBefore,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** What is done in a practice; each shows on its page once it is done. */
export function usePracticeDesk() {
  const queries = useQueryClient();
  const show = (practice: Practice) => queries.setQueryData(practiceKey, practice);
  return {
    make: async (name: string): Promise<void> => {
      show(await bodyOf(api.POST('/api/v1/care/practice', { body: { name } })));
    },
    rename: async (name: string): Promise<void> => {
      show(await bodyOf(api.PUT('/api/v1/care/practice', { body: { name } })));
    },
    changeMember: async (id: string, role: MemberRole): Promise<void> => {
      const inPath = { params: { path: { id } } };
      show(await bodyOf(api.PUT('/api/v1/care/practice/members/{id}', { ...inPath, body: { role } })));
    },
    /** Ends a membership, one's own or, as an owner, another's. */
    removeMember: async (id: string): Promise<void> => {
      await api.DELETE('/api/v1/care/practice/members/{id}', { params: { path: { id } } });
      // Whoever left sees nothing of it any more.
      await queries.resetQueries({ queryKey: ['care'] });
    },
    invite: async (input: Body<'PracticeInvitationInput'>): Promise<NewCareInvitation> => {
      const made = await bodyOf(api.POST('/api/v1/care/practice/invitations', { body: input }));
      await queries.invalidateQueries({ queryKey: invitationsKey });
      return made;
    },
    takeBack: async (id: string): Promise<void> => {
      await api.DELETE('/api/v1/care/practice/invitations/{id}', { params: { path: { id } } });
      await queries.invalidateQueries({ queryKey: invitationsKey });
    },
  };
}
