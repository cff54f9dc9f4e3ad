import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { failpoint } from '../failpoint.js';
import { ensureQueueSchema, isQueueSchemaLost, queueName } from '../queue/queue-connection.js';
import { queueSettings, type QueueSettings } from '../queue/queue-settings.js';
import { withTimeout } from '../queue/with-timeout.js';
import { deletePromisedJobs, lockPromisedJobs, type PromisedJob } from './outbox.store.js';

const batchSize = 100;
/** Without a poke (another process wrote the row, or this one was restarted) rows wait so long at most. */
const pollMs = 1_000;
const longestPauseMs = 5_000;
/** A queue that does not take a job within this time is treated as unreachable. */
const addTimeoutMs = 5_000;

/** Moves promised jobs from the outbox to the queue, in every process, without getting in each other's way. */
@Injectable()
export class Dispatcher {
  private readonly log = new Logger('Dispatcher');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = true;
  private pauseMs = pollMs;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectQueue(queueName) private readonly queue: Queue,
    @Inject(queueSettings) private readonly settings: QueueSettings,
  ) {
    this.queue.on('error', (error: Error) => this.log.warn(`The queue does not answer: ${error.message}`));
  }

  start(): void {
    this.stopped = false;
    this.poke();
  }

  /** Dispatches now; cheap to call after every commit that promised a job. */
  poke(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.dispatchAll().finally(() => {
      this.running = undefined;
      if (this.stopped) return;
      if (this.again) {
        this.again = false;
        this.poke();
      } else {
        this.timer = setTimeout(() => this.poke(), this.pauseMs);
      }
    });
  }

  /** Stops after the batch under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async dispatchAll(): Promise<void> {
    try {
      while (!this.stopped && (await this.dispatchBatch()) === batchSize);
      this.pauseMs = pollMs;
    } catch (error) {
      this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs);
      await this.recover(error as Error);
    }
  }

  private async dispatchBatch(): Promise<number> {
    return this.dataSource.transaction(async (em) => {
      const jobs = await lockPromisedJobs(em, batchSize);
      if (jobs.length === 0) return 0;
      await this.addToQueue(jobs);
      await failpoint('outbox.added');
      await deletePromisedJobs(
        em,
        jobs.map((job) => job.id),
      );
      return jobs.length;
    });
  }

  private async addToQueue(jobs: readonly PromisedJob[]): Promise<void> {
    const adding = this.queue.addBulk(
      jobs.map((job) => ({
        name: job.jobName,
        data: job.payload,
        opts: {
          jobId: job.jobId,
          priority: job.priority,
          attempts: 5,
          backoff: { type: 'exponential', delay: 500 },
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );
    await withTimeout(adding, addTimeoutMs);
  }

  private async recover(error: Error): Promise<void> {
    this.log.warn(`Jobs could not be handed to the queue and stay promised: ${error.message}`);
    if (!isQueueSchemaLost(error)) return;
    try {
      await ensureQueueSchema(this.settings.url);
      this.log.warn('The tables of the queue were lost and have been made anew.');
      this.again = true;
    } catch (failure) {
      this.log.error(`The tables of the queue cannot be made: ${(failure as Error).message}`);
    }
  }
}
