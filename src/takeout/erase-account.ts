import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { closeForErasure, deleteAccount, eraseAgain } from '../accounts/accounts.js';
import { importsFolderOf, LeaveConnection } from '../connections/connections.js';
import { failpoint } from '../platform/failpoint.js';
import { isQueueSchemaLost, queueName } from '../platform/queue/queue-connection.js';
import { withTimeout } from '../platform/queue/with-timeout.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { ErasureLedger } from './erasure-ledger.js';
import { dropPromises, jobsOfRunner } from './jobs-of-runner.store.js';
import { takeoutFolderOf } from './takeout-keys.js';

/** A queue that does not answer within this time is out of reach. */
const answerWithinMs = 5_000;

/** Nest's token of the {@link ErasureLedger}. */
export const erasureLedger = Symbol('erasureLedger');

/**
 * Deletes accounts so that nothing names them any more: rows, files, jobs. Every step may be done again: whatever is cut
 * short in between is taken up from the beginning by the next sweep, since the account's row goes last.
 */
@Injectable()
export class EraseAccount {
  private readonly log = new Logger('Erasure');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectQueue(queueName) private readonly queue: Queue,
    @Inject(fileStorage) private readonly storage: FileStorage,
    @Inject(erasureLedger) private readonly ledger: ErasureLedger,
    private readonly connections: LeaveConnection,
  ) {}

  /** Erases an account whose deletion is due; does nothing for any other. */
  async erase(accountId: string): Promise<void> {
    const isDue = await this.dataSource.transaction((em) => closeForErasure(em, accountId));
    if (!isDue) return;
    await failpoint('erase.closed');
    await this.ledger.add(accountId);
    await failpoint('erase.noted');
    await this.removeFiles(accountId);
    await failpoint('erase.filesRemoved');
    const jobIds = await this.dataSource.transaction(async (em) => {
      await dropPromises(em, accountId);
      return jobsOfRunner(em, accountId);
    });
    await this.removeJobs(jobIds);
    await failpoint('erase.jobsRemoved');
    // Its jobs are known by the connections, which go here.
    await this.connections.leaveAll(accountId);
    await this.dataSource.transaction(async (em) => {
      // Uploads under way end before or fail: from here on no job can come to be. Those that came in between go too.
      await em.query(`select from account where id = $1 for update`, [accountId]);
      await dropPromises(em, accountId);
      await this.removeJobs(await jobsOfRunner(em, accountId));
      await this.connections.leaveFarewells(em, accountId);
      await deleteAccount(em, accountId);
    });
    await failpoint('erase.rowsRemoved');
    // An upload under way may have left its file since.
    await this.removeFiles(accountId);
    this.log.log('An account was erased.');
  }

  /**
   * Erases again what came back with an older backup, and files that were left of erased accounts. Call it at every start.
   * Throws when the ledger cannot be written: what is erased then would return some day.
   */
  async applyLedger(): Promise<void> {
    await this.ledger.check();
    const erased = [...(await this.ledger.accounts())];
    if (erased.length === 0) return;
    const back = await this.dataSource.query<{ id: string }[]>(
      `select id from account where id = any($1::uuid[])`,
      [erased],
    );
    const ids = back.map(({ id }) => id);
    await eraseAgain(this.dataSource.manager, ids);
    for (const id of ids) {
      // They are closed by then; the sweep ends what a queue out of reach puts off.
      await this.erase(id).catch((error: Error) => this.log.warn(`An erasure was put off: ${error.message}`));
    }
    for (const id of erased) await this.removeFiles(id);
  }

  private async removeFiles(accountId: string): Promise<void> {
    await this.storage.removeAll(accountId);
    await this.storage.removeAll(takeoutFolderOf(accountId));
    await this.storage.removeAll(importsFolderOf(accountId));
  }

  /**
   * A job that is being worked on stays until its worker finds that there is nothing to do. A queue without its tables has none.
   * @throws when the queue does not answer: what it holds may not be called erased.
   */
  private async removeJobs(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await withTimeout(this.queue.remove(id), answerWithinMs).catch((error: unknown) => {
        if (!isQueueSchemaLost(error)) throw error;
      });
    }
  }
}
