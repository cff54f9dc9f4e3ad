import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { notFound } from '../../platform/http/problem.js';
import { toImportBody } from './import-bodies.js';
import type { ImportBody } from './imports.contract.js';
import { countEntries, findImport } from './imports.store.js';

/** The runner's import as the API shows it. @throws ProblemException 404 when there is none with this id. */
export async function readImport(em: EntityManager, runnerId: string, id: string): Promise<ImportBody> {
  const found = z.uuid().safeParse(id).success ? await findImport(em, runnerId, id) : null;
  if (!found) throw notFound('import');
  return toImportBody(found, (await countEntries(em, runnerId, [found])).get(id));
}
