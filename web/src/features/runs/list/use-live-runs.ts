import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { listenToRuns } from '../listen-to-runs.js';
import type { StreamState } from '../run-stream.js';
import { LiveList } from './live-list.js';
import { searchOf, type RunFilter } from './run-filter.js';

/** Without events the service is asked: often while something is expected, and else for what comes from elsewhere. */
const expectantEveryMs = 3_000;
const quietEveryMs = 30_000;

/** Keeps the loaded runs as they are on the service while the page is open, by its events or by asking. */
export function useLiveRuns(filter: RunFilter, isExpectant: boolean): void {
  const queries = useQueryClient();
  const search = searchOf(filter);
  const [state, setState] = useState<StreamState>('opening');
  const list = useMemo(() => new LiveList(queries, search), [queries, search]);
  useEffect(() => {
    const ignore = listenToRuns({ run: (run) => list.hear(run), reload: list.reload, state: setState });
    return () => {
      ignore();
      list.end();
    };
  }, [list]);
  const isAsking = state === 'opening' || state === 'failed';
  useEffect(() => {
    if (!isAsking) return;
    const asking = setInterval(list.reload, isExpectant ? expectantEveryMs : quietEveryMs);
    return () => clearInterval(asking);
  }, [list, isAsking, isExpectant]);
  // What was expected is there: may the last of it have come between two questions.
  useEffect(() => (isExpectant ? list.reload : undefined), [list, isExpectant]);
}
