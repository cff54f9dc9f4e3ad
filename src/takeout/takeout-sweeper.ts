import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { accountsToErase } from '../accounts/accounts.js';
import { adjustableForTests } from '../platform/failpoint.js';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { isQueueSchemaLost, queueName } from '../platform/queue/queue-connection.js';
import { QueueEvents } from '../platform/queue/queue-events.js';
import { withTimeout } from '../platform/queue/with-timeout.js';
import { RepeatedWork } from '../platform/repeated-work.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { EraseAccount } from './erase-account.js';
import { deleteExpired } from './exports.store.js';
import { pieceJobId, promisePiece } from './piece-jobs.js';
import { silentPieces, type SilentPiece } from './pieces.store.js';
import { takeoutFolder } from './takeout-keys.js';

const sweepEveryMs = 5_000;
const askTimeoutMs = 2_000;
const filesEveryMs = 60 * 60_000;

/**
 * Erases accounts that are due, removes exports that ran out and zips that no row knows, and promises a new job for work
 * whose job is lost.
 */
@Injectable()
export class TakeoutSweeper {
  private readonly log = new Logger('Takeout');
  private readonly sweeps = new RepeatedWork(() => this.sweep(), {
    everyMs: adjustableForTests('takeout.sweepEveryMs', sweepEveryMs),
    onFault: (error) => this.putOff(error),
  });
  private filesSweptAt = 0;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectQueue(queueName) private readonly queue: Queue,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly dispatcher: Dispatcher,
    private readonly eraseAccount: EraseAccount,
    private readonly queueEvents: QueueEvents,
  ) {}

  start(): void {
    this.sweeps.start();
  }

  async stop(): Promise<void> {
    await this.sweeps.stop();
  }

  /** One after the other; what fails does not keep the others from being done. */
  private async sweep(): Promise<void> {
    const steps = [
      () => this.eraseDue(),
      () => this.promiseLost(),
      () => this.removeExpired(),
      () => this.removeOrphans(),
      () => withTimeout(this.queueEvents.forget(), askTimeoutMs),
    ];
    for (const step of steps) await this.orLater(step());
  }

  private async orLater(step: Promise<void>): Promise<void> {
    await step.catch((error: Error) => this.putOff(error));
  }

  private putOff(error: Error): void {
    this.log.warn(`The sweep was put off: ${error.message}`);
  }

  private async eraseDue(): Promise<void> {
    for (const id of await accountsToErase(this.dataSource.manager)) {
      await this.orLater(this.eraseAccount.erase(id));
    }
  }

  private async promiseLost(): Promise<void> {
    for (const piece of await silentPieces(this.dataSource.manager)) {
      if (await this.hasJob(piece)) continue;
      const { kind, id, attempts } = piece;
      await this.dataSource.transaction((em) => promisePiece(em, kind, id, attempts));
      this.dispatcher.poke();
    }
  }

  /** It was promised with any of the counts up to now. A queue without its tables has no job. */
  private async hasJob({ kind, id, attempts }: SilentPiece): Promise<boolean> {
    try {
      for (let attempt = 0; attempt <= attempts; attempt++) {
        const job = await withTimeout(this.queue.getJob(pieceJobId(kind, id, attempt)), askTimeoutMs);
        if (job !== undefined) return true;
      }
      return false;
    } catch (error) {
      if (isQueueSchemaLost(error)) return false;
      throw error;
    }
  }

  private async removeExpired(): Promise<void> {
    for (const key of await deleteExpired(this.dataSource.manager)) await this.storage.remove(key);
  }

  /** A zip without a row may be an upload under way; after an hour it is left over. One that was taken in is of no use. */
  private async removeOrphans(): Promise<void> {
    if (Date.now() - this.filesSweptAt < filesEveryMs) return;
    this.filesSweptAt = Date.now();
    for await (const { key, modifiedAt } of this.storage.list()) {
      if (!key.startsWith(`${takeoutFolder}/`) || Date.now() - modifiedAt.getTime() < filesEveryMs) continue;
      const rows = await this.dataSource.query<unknown[]>(
        `select from export_file where storage_key = $1
         union all select from taken_in_file where storage_key = $1 and status in ('queued', 'taking')`,
        [key],
      );
      if (rows.length === 0) await this.storage.remove(key);
    }
  }
}
