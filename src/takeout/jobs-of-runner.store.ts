import type { EntityManager } from 'typeorm';
import { connectionJobIds, dropConnectionPromises, importJobIds } from '../connections/connections.js';
import { runJobIds } from '../runs/runs.js';
import { pieceJobId } from './piece-jobs.js';
import { kinds, type Kind } from './pieces.store.js';

/** The ids of all jobs that may be in the queue for a runner's runs, imports, exports and what is taken in. */
export async function jobsOfRunner(em: EntityManager, runnerId: string): Promise<string[]> {
  const ids = [
    ...(await runJobIds(em, runnerId)),
    ...(await connectionJobIds(em, runnerId)),
    ...(await importJobIds(em, runnerId)),
  ];
  for (const kind of Object.keys(kinds) as Kind[]) {
    const pieces = await em.query<{ id: string; attempts: number }[]>(
      `select id, attempts from ${kinds[kind].table} where runner_id = $1`,
      [runnerId],
    );
    for (const { id, attempts } of pieces) {
      for (let attempt = 0; attempt <= attempts; attempt++) ids.push(pieceJobId(kind, id, attempt));
    }
  }
  return ids;
}

/** Forgets the promises of jobs for a runner. */
export async function dropPromises(em: EntityManager, runnerId: string): Promise<void> {
  await dropConnectionPromises(em, runnerId);
  await em.query(
    `delete from outbox where payload ->> 'runId' in (select id::text from run where runner_id = $1)
        or payload ->> 'pieceId' in (
          select id::text from export_file where runner_id = $1
          union all select id::text from taken_in_file where runner_id = $1)
        or payload ->> 'importId' in (select id::text from archive_import where runner_id = $1)`,
    [runnerId],
  );
}
