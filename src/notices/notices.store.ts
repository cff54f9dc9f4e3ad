import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Happened, Told } from '../care/care.js';

/** Writes down what a runner is told of, once however often. */
export async function addNotice(em: EntityManager, { kind, id }: Happened, told: Told): Promise<void> {
  await em.query(
    `insert into notice (id, runner_id, kind, object_id, practice, run_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (kind, object_id) do nothing`,
    [uuidv7(), told.runnerId, kind, id, told.practice, told.runId],
  );
}
