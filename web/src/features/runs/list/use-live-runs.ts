import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { listenToRuns } from '../listen-to-runs.js';
import type { StreamState } from '../run-stream.js';
import { LiveList } from './live-list.js';
import { searchOf, type RunFilter } from './run-filter.js';

/** Without events the service is asked: often while something is expected, and else for what comes from elsewhere. */
const oftenMs = 3_000;
/** With events seldom, and only while a run waits: no event tells of one that was deleted elsewhere. */
const seldomMs = 30_000;

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
  const everyMs = askEveryMs(state, isExpectant);
  useEffect(() => {
    if (everyMs === undefined) return;
    const asking = setInterval(list.reload, everyMs);
    return () => clearInterval(asking);
  }, [list, everyMs]);
  // What was expected is there: may the last of it have come between two questions.
  useEffect(() => (isExpectant ? list.reload : undefined), [list, isExpectant]);
}

function askEveryMs(state: StreamState, isExpectant: boolean): number | undefined {
  if (state === 'hidden') return undefined;
  if (state === 'open') return isExpectant ? seldomMs : undefined;
  return isExpectant ? oftenMs : seldomMs;
}
