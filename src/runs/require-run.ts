import type { EntityManager } from 'typeorm';
import type { Asker } from '../accounts/accounts.js';
import { notFound } from '../platform/http/problem.js';
import { idSchema } from './runs.contract.js';
import type { RunRow } from './run-row.js';
import { findRun } from './runs.store.js';

/**
 * The asker's run with this id.
 * @throws ProblemException 404, the same for an id that is not one, an unknown one and somebody else's.
 */
export async function requireRun(em: EntityManager, { runnerId }: Asker, id: string): Promise<RunRow> {
  const found = idSchema.safeParse(id).success && (await findRun(em, runnerId, id));
  if (!found) throw notFound('run');
  return found;
}
