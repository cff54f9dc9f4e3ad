import { Inject, Injectable } from '@nestjs/common';
import { OwnRows } from '../platform/database/own-rows.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { removeRuns } from './remove-runs.js';
import { lockRunner } from './run-steps.store.js';

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
    const { found, unusedKeys } = await this.rows.of(runnerId, async (em) => {
      // Two runs of one file deleted at once wait for each other, so that the last one takes the file with it.
      await lockRunner(em, runnerId);
      const own = (await em.query(`select id from run where id = $1 and runner_id = $2`, [
        runId,
        runnerId,
      ])) as { id: string }[];
      if (own.length === 0) return { found: false, unusedKeys: [] };
      return { found: true, unusedKeys: await removeRuns(em, runnerId, [runId]) };
    });
    for (const key of unusedKeys) await this.storage.remove(key);
    return found;
  }
}
