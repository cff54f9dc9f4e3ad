import { useQuery, type QueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Body } from './client.js';
import { startAnew } from './start-anew.js';
import { Problem } from './problem.js';
import { tellOtherTabs } from './other-tabs.js';

/** Who is signed in in this tab. */
export type Me = Body<'Me'> & {
  /** The session has ended since: what is on the page stays until the same person signs in again. */
  readonly hasEnded?: boolean;
};
export type Service = Body<'ServiceInfo'>;

export const meKey = ['me'] as const;
export const profileKey = ['profile'] as const;
export const serviceKey = ['service'] as const;

/** Asks who is signed in. `data` is null where nobody was since the page was loaded. */
export function useMe() {
  return useQuery({
    queryKey: meKey,
    queryFn: ({ client }) => askWho(client),
    staleTime: 60_000,
    // Whoever comes back to the tab may have been signed out meanwhile.
    refetchOnWindowFocus: 'always',
  });
}

/**
 * Returns who is signed in, or who was until the session ended; null for nobody. Somebody else than before gets a new
 * page: nothing of the first, queries, files on their way or drafts, may be left in it.
 */
async function askWho(queries: QueryClient): Promise<Me | null> {
  const before = queries.getQueryData<Me | null>(meKey);
  try {
    const now = await bodyOf(api.GET('/api/v1/me'));
    if (before && before.id !== now.id) return await startAnew();
    // Told from here: those who come back from another service were away from this page while they signed in.
    if (!before || before.hasEnded) tellOtherTabs('signedIn');
    if (before === null || before?.hasEnded) void askAnew(queries);
    return now;
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 401) throw error;
    return before ? { ...before, hasEnded: true } : null;
  }
}

/** What was asked for without being signed in was refused. */
function askAnew(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ predicate: ({ queryKey: [key] }) => key !== meKey[0] });
}

/** The signed-in runner's profile: language and units of every page. */
export function useProfile(isSignedIn: boolean) {
  return useQuery({
    queryKey: profileKey,
    queryFn: () => bodyOf(api.GET('/api/v1/profile')),
    enabled: isSignedIn,
    staleTime: 60_000,
  });
}

/** What anybody may know of this service: who may sign up, whether it was set up, whether it is a demo. */
export function useService() {
  return useQuery({
    queryKey: serviceKey,
    queryFn: () => bodyOf(api.GET('/api/v1/service')),
    staleTime: 60_000,
  });
}
