import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { adjustableForTests, failpoint } from '../../platform/failpoint.js';
import { Dispatcher } from '../../platform/outbox/dispatcher.js';
import { HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { fileStorage, StorageLimitError, type FileStorage } from '../../platform/storage/file-storage.js';
import { ReceiveFile } from '../../runs/runs.js';
import {
  claimImport,
  endImport,
  failImport,
  isUnderWay,
  pauseImport,
  promiseNextSlice,
  touchImport,
  type ClaimedImport,
} from './import-claim.store.js';
import { takeArchive } from './import-jobs.js';
import { ImportRefused } from './import-refused.js';
import { ReadArchive } from './read-archive.js';
import { removeZips } from './remove-zips.js';
import { ClaimLost, Slice } from './slice.js';
import { TakeEntries, type Next } from './take-entries.js';

const sliceMs = 3_000;

/**
 * Works on an import for a slice of some seconds: first it notes what is in the archive, then it takes that in. What is done
 * is in the tables, entry by entry: whoever comes next goes on there. Safe to run twice or at the same time as another worker
 * for the same import.
 */
@Injectable()
@HandlesJob(takeArchive)
export class TakeArchiveJob implements JobHandler<{ readonly importId: string }> {
  private readonly log = new Logger('Import');
  private readonly readArchive: ReadArchive;
  private readonly takeEntries: TakeEntries;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly dispatcher: Dispatcher,
    receiveFile: ReceiveFile,
  ) {
    this.readArchive = new ReadArchive(dataSource, storage);
    this.takeEntries = new TakeEntries(dataSource, storage, receiveFile);
  }

  async handle({ importId }: { readonly importId: string }): Promise<void> {
    const claimed = await claimImport(this.dataSource.manager, importId);
    if (!claimed) return;
    await failpoint('import.claimed');
    const lengthMs = adjustableForTests('import.sliceMs', sliceMs);
    const slice = new Slice(importId, lengthMs, () => touchImport(this.dataSource.manager, claimed));
    try {
      await this.finish(claimed, await this.work(claimed, slice));
    } catch (error) {
      await this.fail(claimed, error);
    } finally {
      slice.end();
    }
  }

  private async work(claimed: ClaimedImport, slice: Slice): Promise<Next> {
    if (!isUnderWay(claimed.status)) {
      // Its runs may wait long for their analysis; the room that it takes is free at once.
      await removeZips(this.dataSource.manager, this.storage, claimed);
      return this.takeEntries.settleRest(claimed);
    }
    if (claimed.status === 'taking') return this.takeEntries.take(claimed, slice);
    await this.readArchive.read(claimed, slice);
    return 'more';
  }

  private async finish(claimed: ClaimedImport, next: Next): Promise<void> {
    await failpoint('import.sliced');
    if (next === 'more') {
      await this.dataSource.transaction((em) => promiseNextSlice(em, claimed));
      this.dispatcher.poke();
    } else if (next === 'wait') {
      await pauseImport(this.dataSource.manager, claimed);
    } else {
      if (!(await touchImport(this.dataSource.manager, claimed))) throw new ClaimLost(claimed.id);
      // Before the row says that it is over: what is left then is known to nobody but the sweeper.
      await removeZips(this.dataSource.manager, this.storage, claimed);
      await failpoint('import.removed');
      await endImport(this.dataSource.manager, claimed);
    }
  }

  private async fail(claimed: ClaimedImport, error: unknown): Promise<void> {
    if (error instanceof ClaimLost) return this.log.log(error.message);
    const isFull = error instanceof StorageLimitError && error.reason === 'full';
    const refused = isFull ? new ImportRefused('noRoom') : error;
    if (refused instanceof ImportRefused) {
      this.log.log(`Import ${claimed.id} ends: ${refused.failure}.`);
      return failImport(this.dataSource.manager, claimed, refused.failure);
    }
    // The zip of an import that was cancelled meanwhile is gone: no fault of anybody.
    if (await touchImport(this.dataSource.manager, claimed)) throw error;
    this.log.log(new ClaimLost(claimed.id).message);
  }
}
