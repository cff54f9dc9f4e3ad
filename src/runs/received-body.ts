import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Received } from './receive-file.js';
import { toRunBody } from './run-body.js';
import type { receivedSchema } from './runs.contract.js';
import { findRun } from './runs.store.js';

/** What whoever sent a file is answered with; undefined when the run is gone by now. */
export async function receivedBody(
  em: EntityManager,
  runnerId: string,
  { runId, duplicate }: Pick<Received, 'runId' | 'duplicate'>,
): Promise<z.infer<typeof receivedSchema> | undefined> {
  const found = await findRun(em, runnerId, runId);
  return found ? { ...toRunBody(found), duplicate } : undefined;
}
