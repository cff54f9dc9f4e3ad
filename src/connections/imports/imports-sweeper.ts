import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { adjustableForTests } from '../../platform/failpoint.js';
import { Dispatcher } from '../../platform/outbox/dispatcher.js';
import { isQueueSchemaLost, queueName } from '../../platform/queue/queue-connection.js';
import { withTimeout } from '../../platform/queue/with-timeout.js';
import { RepeatedWork } from '../../platform/repeated-work.js';
import { fileStorage, type FileStorage } from '../../platform/storage/file-storage.js';
import { dueImports, promiseDueSlice } from './import-claim.store.js';
import { sliceJobId } from './import-jobs.js';
import { orphanZips } from './orphan-zips.js';
import { deleteOldImports } from './imports.store.js';

const sweepEveryMs = 500;
const askTimeoutMs = 2_000;
const tidyEveryMs = 60 * 60_000;

/**
 * Promises the next slice of imports that are due, also of those whose job was lost; forgets those of 90 days ago, and removes
 * zips that no import needs.
 */
@Injectable()
export class ImportsSweeper {
  private readonly log = new Logger('Imports');
  private readonly sweeps = new RepeatedWork(() => this.sweep(), {
    everyMs: adjustableForTests('imports.sweepEveryMs', sweepEveryMs),
    onFault: (error) => this.log.warn(`The sweep was put off: ${error.message}`),
  });
  private tidiedAt = 0;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectQueue(queueName) private readonly queue: Queue,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly dispatcher: Dispatcher,
  ) {}

  start(): void {
    this.sweeps.start();
  }

  async stop(): Promise<void> {
    await this.sweeps.stop();
  }

  private async sweep(): Promise<void> {
    const due = await dueImports(this.dataSource.manager);
    for (const seen of due) {
      const hasJob = await this.hasJob(sliceJobId(seen.id, seen.slice));
      await this.dataSource.transaction((em) => promiseDueSlice(em, seen, hasJob));
    }
    if (due.length > 0) this.dispatcher.poke();
    if (Date.now() - this.tidiedAt < tidyEveryMs) return;
    this.tidiedAt = Date.now();
    await deleteOldImports(this.dataSource.manager);
    for (const key of await orphanZips(this.dataSource.manager, this.storage)) await this.storage.remove(key);
  }

  /** A queue without its tables has no job; one that does not answer puts the sweep off. */
  private async hasJob(jobId: string): Promise<boolean> {
    try {
      return (await withTimeout(this.queue.getJob(jobId), askTimeoutMs)) !== undefined;
    } catch (error) {
      if (isQueueSchemaLost(error)) return false;
      throw error;
    }
  }
}
