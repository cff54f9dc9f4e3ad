import type { EntityManager } from 'typeorm';
import { findDuplicates } from './duplicates.store.js';
import { dropSteps } from './run-steps.store.js';

/**
 * Deletes these runs of a runner with all that was worked out from them, and the files that no other run is in; call it
 * under the runner's lock. Runs that were compared with them become due. Returns the keys of the files, to be removed from
 * the storage after the commit: a file without a row is swept up later, a row without its file would be damage.
 */
export async function removeRuns(
  em: EntityManager,
  runnerId: string,
  runIds: readonly string[],
): Promise<string[]> {
  for (const id of runIds) await dropSteps(em, id);
  const [deleted] = (await em.query(
    `delete from run where id = any($1::uuid[]) and runner_id = $2
     returning source_file_id as "sourceFileId", start_time as "startTime"`,
    [runIds, runnerId],
  )) as [{ sourceFileId: string; startTime: Date | null }[], number];
  // Recordings of the same runs stood behind these: the best of them counts now.
  const starts = deleted.flatMap(({ startTime }) => startTime ?? []);
  if (starts.length > 0) await findDuplicates(em, runnerId, starts);
  const [files] = (await em.query(
    `delete from source_file where id = any($1::uuid[]) and not exists (select from run where source_file_id = source_file.id)
      returning storage_key as "storageKey"`,
    [deleted.map(({ sourceFileId }) => sourceFileId)],
  )) as [{ storageKey: string }[], number];
  return files.map(({ storageKey }) => storageKey);
}
