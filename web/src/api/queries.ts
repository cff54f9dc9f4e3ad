import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { meKey } from './me.js';
import { Problem } from './problem.js';

/** A refusal is an answer: asking again would give the same. Only what may pass is tried again. */
function mayPass(count: number, error: Error): boolean {
  const isFinal = error instanceof Problem && error.status < 500 && error.status !== 429;
  return !isFinal && count < 3;
}

/**
 * Asks the service who is signed in where it refused to know somebody: the session may have ended meanwhile. It may have
 * been a wrong code as well.
 */
export function noteRefusal(queries: QueryClient, error: unknown): void {
  if (error instanceof Problem && error.status === 401) void queries.invalidateQueries({ queryKey: meKey });
}

/** What is known of the service's answers in this tab. */
export function createQueries(): QueryClient {
  const onError = (error: Error): void => noteRefusal(queries, error);
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: mayPass, staleTime: 10_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
  return queries;
}
