import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { meKey } from './me.js';
import { Problem } from './problem.js';

/** A refusal is an answer: asking again would give the same. Only what may pass is tried again. */
function mayPass(count: number, error: Error): boolean {
  const isFinal = error instanceof Problem && error.status < 500 && error.status !== 429;
  return !isFinal && count < 3;
}

/** What is known of the service's answers in this tab. */
export function createQueries(): QueryClient {
  const onError = (error: Error) => {
    // The session may have ended meanwhile. A wrong code is refused with 401 too, so the service is asked.
    if (error instanceof Problem && error.status === 401) void queries.invalidateQueries({ queryKey: meKey });
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: mayPass, staleTime: 10_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return queries;
}
