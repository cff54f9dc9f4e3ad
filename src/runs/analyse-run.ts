import type { EntityManager } from 'typeorm';
import { defineJob } from '../platform/queue/job.js';
import { promiseJob } from '../platform/outbox/outbox.store.js';

/** Analyse a run: read its file, judge it, write report and series. */
export const analyseRun = defineJob<{ readonly runId: string }>('analyse-run');

/** The id of the job that a run's generation stands for. */
export function analyseRunJobId(runId: string, generation: number): string {
  return `analyse-${runId}-${generation}`;
}

/** Promises the first analysis of a run that was just received. */
export async function promiseAnalysis(em: EntityManager, runId: string): Promise<void> {
  await promiseJob(em, analyseRun, analyseRunJobId(runId, 0), { runId });
}

/** Queues runs again under new job ids: the queue lost theirs, or their inputs changed. */
export async function promiseAnalysisAgain(em: EntityManager, runIds: readonly string[]): Promise<void> {
  const rows = (await em.query(
    `with again as (
       update run set generation = generation + 1, status = 'queued', attempt_token = null, failure = null,
                      touched_at = now()
        where id = any($1::uuid[]) returning id, generation)
     select id, generation from again`,
    [runIds],
  )) as { id: string; generation: number }[];
  for (const row of rows) {
    await promiseJob(em, analyseRun, analyseRunJobId(row.id, row.generation), { runId: row.id });
  }
}
