import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { promiseJob } from '../../platform/outbox/outbox.store.js';
import { defineJob } from '../../platform/queue/job.js';

/** That a connection ended without its runner having asked for it here; `id` is of this one ending. */
export type ConnectionEnded = { readonly id: string; readonly connectionId: string };

/** Tells a runner that a connection ended; handled in the room of notices. */
export const tellConnectionEnded = defineJob<ConnectionEnded>('tell-connection-ended');

/** Promises, within the transaction that ends the connection, that its runner is told. */
export async function promiseEndTold(em: EntityManager, connectionId: string): Promise<void> {
  const id = uuidv7();
  await promiseJob(em, tellConnectionEnded, { jobId: `tell-${id}`, data: { id, connectionId } });
}

/** Whom to tell of it, and whose connection it was; null where it was connected again, left or deleted meanwhile. Call it as the owner of the tables. */
export async function runnerOfEnded(
  em: EntityManager,
  { connectionId }: ConnectionEnded,
): Promise<{ readonly runnerId: string; readonly provider: string } | null> {
  const [row] = (await em.query(
    `select runner_id as "runnerId", provider from connection where id = $1 and status = 'revoked'`,
    [connectionId],
  )) as { runnerId: string; provider: string }[];
  return row ?? null;
}
