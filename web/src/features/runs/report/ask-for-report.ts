import type { QueryClient } from '@tanstack/react-query';
import { runQuery } from '../../../api/run-query.js';
import { reportQuery } from './run-queries.js';
import { seriesQuery } from './series-queries.js';

/** Asks for a run with its report and series, all at once: its page shows them as they come. */
export function askForReport(queries: QueryClient, { id = '' }: { readonly id?: string }): void {
  void queries.prefetchQuery(runQuery(id));
  void queries.prefetchQuery(reportQuery(id));
  void queries.prefetchQuery(seriesQuery(id));
}
