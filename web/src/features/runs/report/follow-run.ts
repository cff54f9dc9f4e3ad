import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { runKeys } from '../../../api/runs.js';
import { useRun, type RunDetails } from './run-queries.js';

/** Whether the analysis of a run is still to come or going on. */
export function isUnderWay(run: Pick<RunDetails, 'status'> | undefined): boolean {
  return run?.status === 'queued' || run?.status === 'processing';
}

/**
 * A run, kept up to date while it is analysed: by the service's events, or by asking where these do not come. What came
 * out of it is fetched anew when it is done.
 */
export function useFollowedRun(id: string) {
  const queries = useQueryClient();
  const [isDeaf, setDeaf] = useState(false);
  const run = useRun(id, isDeaf);
  const underWay = isUnderWay(run.data);
  useEffect(() => {
    if (!underWay) return;
    const events = new EventSource(`/api/v1/runs/${id}/events`);
    events.addEventListener('status', ({ data }: MessageEvent<string>) => {
      const news = JSON.parse(data) as Partial<RunDetails>;
      queries.setQueryData<RunDetails>(runKeys.run(id), (known) => known && { ...known, ...news });
    });
    events.onerror = () => {
      events.close();
      setDeaf(true);
    };
    return () => {
      events.close();
      setDeaf(false);
      void queries.invalidateQueries({ queryKey: runKeys.all(id) });
      void queries.invalidateQueries({ queryKey: ['trend'] });
    };
  }, [id, underWay, queries]);
  return run;
}
