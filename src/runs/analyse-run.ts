import type { EntityManager } from 'typeorm';
import { defineJob } from '../platform/queue/job.js';
import { promiseJob } from '../platform/outbox/outbox.store.js';

/** Analyse a run: read its file, judge it, write report and series. */
export const analyseRun = defineJob<{ readonly runId: string }>('analyse-run');

/** The id of the job that a run's generation stands for. */
export function analyseRunJobId(runId: string, generation: number): string {
  return `analyse-${runId}-${generation}`;
}

/** Work that was asked for by nobody at this moment, or comes in thousands, waits for uploads. */
export type When = 'now' | 'later';
const priorities: Record<When, number> = { now: 0, later: 10 };

/** Promises the first analysis of a run that was just received. */
export async function promiseAnalysis(em: EntityManager, runId: string, when: When): Promise<void> {
  await promiseJob(em, analyseRun, {
    jobId: analyseRunJobId(runId, 0),
    data: { runId },
    priority: priorities[when],
  });
}

/** The statement that promises jobs for the runs that `again` (id, generation) has just queued again, in the order of $1. */
const promiseAgain = `insert into outbox (job_name, job_id, payload, priority)
  select '${analyseRun.name}', 'analyse-' || id || '-' || generation, jsonb_build_object('runId', id), $2::int
    from again join unnest($1::uuid[]) with ordinality as asked (run_id, place) on asked.run_id = again.id
   order by asked.place on conflict do nothing`;

/**
 * Queues runs again under new job ids, because their inputs changed or their runner asked: now, or after what
 * others wait for. What was reported stays until it is replaced.
 */
export async function promiseAnalysisAgain(
  em: EntityManager,
  runIds: readonly string[],
  when: When,
): Promise<void> {
  await em.query(
    `with again as (
       update run set generation = generation + 1, status = 'queued', attempt_token = null, failure = null,
                      touched_at = now()
        where id = any($1::uuid[]) returning id, generation)
     ${promiseAgain}`,
    [runIds, priorities[when]],
  );
}

/** A run whose job may be lost, as it was seen. */
export interface SilentRun {
  readonly id: string;
  readonly generation: number;
}

/**
 * Queues silent runs again, but only those that are still as they were seen and that nobody holds. Returns how many
 * that were.
 */
export async function promiseLostAnalyses(em: EntityManager, runs: readonly SilentRun[]): Promise<number> {
  const rows = (await em.query(
    `with lost as (
       select run.id from run join unnest($1::uuid[], $3::int[]) as seen (id, generation)
           on run.id = seen.id and run.generation = seen.generation
        where run.status in ('queued', 'processing')
          for no key update of run skip locked),
     again as (
       update run set generation = run.generation + 1, status = 'queued', attempt_token = null,
                      touched_at = now()
         from lost where run.id = lost.id
        returning run.id, run.generation)
     ${promiseAgain} returning 1 as promised`,
    [runs.map((run) => run.id), 0, runs.map((run) => run.generation)],
  )) as unknown[];
  return rows.length;
}

/** The ids of all jobs that may be in the queue for a runner's runs. */
export async function runJobIds(em: EntityManager, runnerId: string): Promise<string[]> {
  const rows = (await em.query(
    `select id, generation from run where runner_id = $1 and status in ('queued', 'processing')`,
    [runnerId],
  )) as SilentRun[];
  return rows.flatMap(({ id, generation }) =>
    Array.from({ length: generation + 1 }, (_, one) => analyseRunJobId(id, one)),
  );
}
