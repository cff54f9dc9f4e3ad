import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../api/client.js';
import { runKeys } from '../../../api/runs.js';

/** The newest reviews are enough to tell in a list: they are of the runs that come first. */
const mostReviews = 100;

/** Whether a practice signed a review of one of the runner's own runs. */
export function useIsReviewed(runId: string): boolean {
  const { data = false } = useQuery({
    queryKey: runKeys.reviewed,
    queryFn: async () => {
      const query = { limit: mostReviews };
      const { reviews } = await bodyOf(api.GET('/api/v1/care/reviews', { params: { query } }));
      return new Set(reviews.map((review) => review.runId));
    },
    select: (reviewed) => reviewed.has(runId),
    staleTime: 60_000,
  });
  return data;
}
