import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem.js';

/** A refusal is an answer: asking again would give the same. Only what may pass is tried again. */
function mayPass(count: number, error: Error): boolean {
  const isFinal = error instanceof Problem && error.status < 500 && error.status !== 429;
  return !isFinal && count < 3;
}

/** What is known of the service's answers in this tab. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: mayPass, staleTime: 10_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}
