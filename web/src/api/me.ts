import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { Problem, problemOf } from './problem.js';

export interface Me {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: 'runner' | 'physio' | 'admin';
  readonly emailVerified: boolean;
  readonly twoFactor: 'off' | 'on';
  readonly twoFactorRequired: boolean;
  readonly demo: boolean;
  readonly deletionDueAt: string | null;
  readonly createdAt: string;
}

export interface Service {
  readonly setUpNeeded: boolean;
  readonly signup: 'open' | 'invite' | 'closed';
  readonly mail: boolean;
  readonly demo: null | { people: { id: string; name: string; role: string; about: string }[] };
  readonly oidc: { id: string; name: string }[];
  readonly version: string;
}

async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Answer;
}

export const meKey = ['me'] as const;
export const profileKey = ['profile'] as const;
export const serviceKey = ['service'] as const;

/** Asks who is signed in. `data` is null for nobody. */
export function useMe() {
  return useQuery({
    queryKey: meKey,
    queryFn: async (): Promise<Me | null> => {
      try {
        return await ask<Me>('/api/v1/me');
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
    queryFn: () => ask<Service>('/api/v1/service'),
    staleTime: 60_000,
  });
}
