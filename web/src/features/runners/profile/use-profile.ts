import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Body } from '../../../api/client.js';
import { profileKey } from '../../../api/me.js';

export type Profile = Body<'Profile'>;
/** What of a profile is changed; the rest stays. */
export type ProfileChange = Body<'ProfileInput'>;

const reanalysisKey = ['reanalysis'] as const;
const askEveryMs = 2_000;

/** Saves a change of the profile. What depends on it is asked for anew. */
export function useSaveProfile() {
  const queries = useQueryClient();
  return useMutation({
    // One after the other: the last answer holds all of them.
    scope: { id: 'profile' },
    mutationFn: (change: ProfileChange) => bodyOf(api.PUT('/api/v1/profile', { body: change })),
    onSuccess: (profile: Profile) => {
      queries.setQueryData(profileKey, profile);
      return Promise.all([
        queries.invalidateQueries({ queryKey: reanalysisKey }),
        queries.invalidateQueries({ queryKey: ['trend'] }),
        queries.invalidateQueries({ queryKey: ['route'] }),
      ]);
    },
  });
}

/** How many reports are still to be made anew; asked again while there are any. */
export function useReanalysis() {
  return useQuery({
    queryKey: reanalysisKey,
    queryFn: () => bodyOf(api.GET('/api/v1/runs/reanalysis')),
    refetchInterval: ({ state: { data } }) => (data && leftOf(data) > 0 ? askEveryMs : false),
  });
}

/** Reports that are not made anew yet, for whatever reason. */
export function leftOf({ outdated, dueForOtherReasons }: Body<'Reanalysis'>): number {
  return outdated + dueForOtherReasons;
}
