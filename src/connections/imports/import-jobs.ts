import type { EntityManager } from 'typeorm';
import { promiseJob } from '../../platform/outbox/outbox.store.js';
import { defineJob } from '../../platform/queue/job.js';

/** Works on an import for some seconds. */
export const takeArchive = defineJob<{ readonly importId: string }>('take-archive');

/** As for the analyses that it brings: whoever sends a run of today goes first. */
const priority = 10;

/** The id of the job for a slice of the work. */
export function sliceJobId(importId: string, slice: number): string {
  return `take-archive-${importId}-${slice}`;
}

/** Promises a slice of the work within the caller's transaction. */
export async function promiseSlice(em: EntityManager, importId: string, slice: number): Promise<void> {
  await promiseJob(em, takeArchive, { jobId: sliceJobId(importId, slice), data: { importId }, priority });
}

/** The ids of all jobs that may be in the queue for a runner's imports: the last of each, and the one before. */
export async function importJobIds(em: EntityManager, runnerId: string): Promise<string[]> {
  const rows = await em.query<{ id: string; slice: number }[]>(
    `select id, slice from archive_import where runner_id = $1`,
    [runnerId],
  );
  return rows.flatMap(({ id, slice }) =>
    [slice, slice - 1].filter((one) => one >= 0).map((one) => sliceJobId(id, one)),
  );
}
