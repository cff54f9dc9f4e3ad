import type { EntityManager } from 'typeorm';
import type { JobKind } from '../queue/job.js';

export interface PromisedJob {
  readonly id: string;
  readonly jobName: string;
  readonly jobId: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly priority: number;
}

/** A job to be promised; one of priority 0 (when left out) goes before all others. */
export interface JobPromise<Data> {
  readonly jobId: string;
  readonly data: Data;
  readonly priority?: number;
}

/**
 * Promises a job within the caller's transaction: it reaches the queue when that commits, and never otherwise.
 * The same job id twice is one promise. Call `Dispatcher.poke()` after the commit.
 */
export async function promiseJob<Data extends Readonly<Record<string, string>>>(
  em: EntityManager,
  kind: JobKind<Data>,
  { jobId, data, priority = 0 }: JobPromise<Data>,
): Promise<void> {
  await em.query(
    `insert into outbox (job_name, job_id, payload, priority) values ($1, $2, $3, $4) on conflict do nothing`,
    [kind.name, jobId, JSON.stringify(data), priority],
  );
}

/** The oldest promised jobs, locked for this transaction; those that another dispatcher holds are passed over. */
export async function lockPromisedJobs(em: EntityManager, atMost: number): Promise<PromisedJob[]> {
  return (await em.query(
    `select id, job_name as "jobName", job_id as "jobId", payload, priority from outbox
      order by id limit $1 for update skip locked`,
    [atMost],
  )) as PromisedJob[];
}

/** Forgets promises that the queue has taken over. */
export async function deletePromisedJobs(em: EntityManager, ids: readonly string[]): Promise<void> {
  await em.query(`delete from outbox where id = any($1::bigint[])`, [ids]);
}
