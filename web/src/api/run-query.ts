import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { runKeys } from './runs.js';

/** Returns how one run is asked for, and where the answer is kept. */
export function runQuery(id: string) {
  return queryOptions({
    queryKey: runKeys.run(id),
    queryFn: () => bodyOf(api.GET('/api/v1/runs/{id}', { params: { path: { id } } })),
  });
}
