import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { removeRuns } from './remove-runs.js';
import { lockRunner } from './run-steps.store.js';
import type { RunSource } from './source-policy.js';

/** So many in one transaction, which others of the runner wait for. */
const mostAtOnce = 50;

/**
 * Erases what a source's terms, its provider or time take away: runs with all that was worked out from them, and their files.
 * What came by a freer channel as well is no longer that source's, and stays.
 */
@Injectable()
export class EraseRuns {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(fileStorage) private readonly storage: FileStorage,
  ) {}

  /** Everything of a runner that has only this source; returns how many runs that were. */
  async ofSource(runnerId: string, source: RunSource): Promise<number> {
    return this.erase(runnerId, 'source = $2', source);
  }

  /** The run, if it is there and still has only this source. */
  async oneOfSource(runnerId: string, runId: string, source: RunSource): Promise<boolean> {
    return (await this.erase(runnerId, 'source = $2 and id = $3', source, runId)) > 0;
  }

  /** What is kept no longer, of every runner; returns how many runs that were. */
  async expired(): Promise<number> {
    const runners = (await this.dataSource.query(
      `select distinct runner_id as id from run where expires_at <= now()`,
    )) as { id: string }[];
    let erased = 0;
    for (const { id } of runners) erased += await this.expiredOf(id);
    return erased;
  }

  /** The same of one runner. */
  async expiredOf(runnerId: string): Promise<number> {
    return this.erase(runnerId, 'expires_at <= now()');
  }

  private async erase(runnerId: string, condition: string, ...values: string[]): Promise<number> {
    let erased = 0;
    for (;;) {
      const { runs, keys } = await this.dataSource.transaction(async (em) => {
        await lockRunner(em, runnerId);
        const rows = (await em.query(
          `select id from run where runner_id = $1 and ${condition} order by id limit ${mostAtOnce}`,
          [runnerId, ...values],
        )) as { id: string }[];
        const ids = rows.map(({ id }) => id);
        return { runs: ids.length, keys: await removeRuns(em, runnerId, ids) };
      });
      for (const key of keys) await this.storage.remove(key);
      erased += runs;
      if (runs < mostAtOnce) return erased;
    }
  }
}
