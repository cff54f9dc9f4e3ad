import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { uploads } from './uploads.js';

/** One file leads to its report when that is ready; one with several runs stays, so that all of them are seen. */
export function useSingleReport(): void {
  const [, go] = useLocation();
  const runId = useSyncExternalStore(uploads.subscribe, singleRunId);
  useEffect(() => {
    if (runId === undefined) return;
    uploads.clear();
    go(`/runs/${runId}`);
  }, [runId, go]);
}

function singleRunId(): string | undefined {
  const { items } = uploads.snapshot();
  const progress = items.length === 1 ? items[0].progress : undefined;
  const outcome = progress?.step === 'ended' ? progress.outcome : undefined;
  const isRead = outcome?.kind === 'analysed' || outcome?.kind === 'partlyRead';
  return isRead && outcome.otherRuns.length === 0 ? outcome.run.id : undefined;
}
