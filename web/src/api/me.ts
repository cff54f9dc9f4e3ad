import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Body } from './client.js';
import { Problem } from './problem.js';

export type Me = Body<'Me'>;
export type Service = Body<'ServiceInfo'>;

export const meKey = ['me'] as const;
export const profileKey = ['profile'] as const;
export const serviceKey = ['service'] as const;

/** Asks who is signed in. `data` is null for nobody. */
export function useMe() {
  return useQuery({
    queryKey: meKey,
    queryFn: async (): Promise<Me | null> => {
      try {
        return await bodyOf(api.GET('/api/v1/me'));
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null;
        throw error;
      }
    },
    staleTime: 60_000,
    // Whoever comes back to the tab may have been signed out meanwhile.
    refetchOnWindowFocus: 'always',
  });
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
