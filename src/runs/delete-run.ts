import { Inject, Injectable } from '@nestjs/common';
import { OwnRows } from '../platform/database/own-rows.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { findDuplicates } from './duplicates.store.js';
import { dropSteps, lockRunner } from './run-steps.store.js';

/**
 * Deletes a run with all that was worked out from it, and its file when no other run is in it. Runs that were compared
 * with it are analysed again.
 */
@Injectable()
export class DeleteRun {
  constructor(
    private readonly rows: OwnRows,
    @Inject(fileStorage) private readonly storage: FileStorage,
  ) {}

  /** False when this runner has no such run. */
  async delete(runnerId: string, runId: string): Promise<boolean> {
    const { found, unusedKey } = await this.rows.of(runnerId, async (em) => {
      // Two runs of one file deleted at once wait for each other, so that the last one takes the file with it.
      await lockRunner(em, runnerId);
      const own = (await em.query(`select id from run where id = $1 and runner_id = $2`, [
        runId,
        runnerId,
      ])) as { id: string }[];
      if (own.length === 0) return { found: false, unusedKey: undefined };
      await dropSteps(em, runId);
      const [deleted] = (await em.query(
        `delete from run where id = $1 and runner_id = $2 returning source_file_id as "sourceFileId", start_time as "startTime"`,
        [runId, runnerId],
      )) as [{ sourceFileId: string; startTime: Date | null }[], number];
      const { sourceFileId, startTime } = deleted[0];
      // Recordings of the same run stood behind this one: the best of them counts now.
      if (startTime) await findDuplicates(em, runnerId, [startTime]);
      const [files] = (await em.query(
        `delete from source_file where id = $1 and not exists (select from run where source_file_id = $1)
          returning storage_key as "storageKey"`,
        [sourceFileId],
      )) as [{ storageKey: string }[], number];
      return { found: true, unusedKey: files[0]?.storageKey };
    });
    // After the commit: a file without a row is swept up later, a row without its file would be damage.
    if (unusedKey) await this.storage.remove(unusedKey);
    return found;
  }
}
