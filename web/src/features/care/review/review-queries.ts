import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, bodyOf } from '../../../api/client.js';
import type { ReviewInput } from './review-content.js';

/** Which run of which patient. */
export interface PatientRunIds {
  readonly id: string;
  readonly runId: string;
}

const keyOf = ({ id, runId }: PatientRunIds, what: string) => ['care', 'patient', id, what, runId];

/** What is shared now may be shared no more in a moment: nothing is kept once it is left. */
const fleeting = { refetchOnMount: 'always', gcTime: 0 } as const;

/** The draft of a review of a run, and what the practice has signed of it. */
export function useRunReview(ids: PatientRunIds) {
  return useQuery({
    queryKey: keyOf(ids, 'review'),
    queryFn: () =>
      bodyOf(api.GET('/api/v1/care/patients/{id}/runs/{runId}/review', { params: { path: ids } })),
    ...fleeting,
  });
}

/** What the runner noted of a run, where the diary is shared. */
export function useRunDiary(ids: PatientRunIds, isShared: boolean) {
  return useQuery({
    queryKey: keyOf(ids, 'run-diary'),
    queryFn: () =>
      bodyOf(api.GET('/api/v1/care/patients/{id}/runs/{runId}/diary', { params: { path: ids } })),
    enabled: isShared,
    refetchOnWindowFocus: false,
    ...fleeting,
  });
}

/** Returns what is done with the review of a run; each is told to the page afterwards but saving, which goes on by itself. */
export function useReviewCalls({ id, runId }: PatientRunIds) {
  const queries = useQueryClient();
  return useMemo(() => {
    const params = { path: { id, runId } };
    const path = '/api/v1/care/patients/{id}/runs/{runId}/review';
    const again = () => queries.invalidateQueries({ queryKey: keyOf({ id, runId }, 'review') });
    return {
      save: (body: ReviewInput) => bodyOf(api.PUT(path, { params, body })),
      drop: async (revision: number) => {
        await api.DELETE(path, { params: { ...params, query: { revision } } });
        await again();
      },
      sign: async (revision: number) => {
        await api.POST(`${path}/sign`, { params, body: { revision } });
        await again();
      },
      /** The report and the draft may have changed. */
      lookAgain: () =>
        Promise.all([again(), queries.invalidateQueries({ queryKey: keyOf({ id, runId }, 'report') })]),
    };
  }, [id, runId, queries]);
}

export type ReviewCalls = ReturnType<typeof useReviewCalls>;
