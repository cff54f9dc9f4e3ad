import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { queueName } from '../platform/queue/queue-connection.js';
import { lockDurationMs } from '../platform/queue/queue-settings.js';
import { analyseRunJobId, promiseAnalysisAgain } from './analyse-run.js';

const sweepEveryMs = 2_000;
/** A run without a sign of life for so long is looked after. */
const silentMs = 1.5 * lockDurationMs;
const batchSize = 200;

interface SilentRun {
  readonly id: string;
  readonly generation: number;
}

/**
 * Finds runs that wait for a job which is not there (the queue was lost, or gave up while something was
 * unreachable) and promises a new one. The queue can be rebuilt from our tables; this is what rebuilds it.
 */
@Injectable()
export class Sweeper {
  private readonly log = new Logger('Sweeper');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectQueue(queueName) private readonly queue: Queue,
    private readonly dispatcher: Dispatcher,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running ??= this.sweep()
        .catch((error: Error) => this.log.warn(`The sweep was put off: ${error.message}`))
        .finally(() => {
          this.running = undefined;
        });
    }, sweepEveryMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** One sweep; returns nothing, and leaves runs alone whose job is still there. */
  async sweep(): Promise<void> {
    const silent = (await this.dataSource.query(
      `select run.id, run.generation from run
        where run.status in ('queued', 'processing')
          and run.touched_at < now() - make_interval(secs => $1)
          and not exists (select from outbox where payload->>'runId' = run.id::text)
        order by run.touched_at limit $2`,
      [silentMs / 1000, batchSize],
    )) as SilentRun[];
    const lost: string[] = [];
    for (const run of silent) {
      if (!(await this.hasJob(run))) lost.push(run.id);
    }
    await this.dataSource.transaction(async (em) => {
      await em.query(`update run set touched_at = now() where id = any($1::uuid[])`, [
        silent.map((run) => run.id),
      ]);
      await promiseAnalysisAgain(em, lost);
    });
    if (lost.length === 0) return;
    this.log.warn(`${lost.length} runs had lost their job and are queued again.`);
    this.dispatcher.poke();
  }

  private async hasJob(run: SilentRun): Promise<boolean> {
    try {
      return (await this.queue.getJob(analyseRunJobId(run.id, run.generation))) !== undefined;
    } catch {
      // Unreachable or without its tables: the promise of a new job also makes the dispatcher mend it.
      return false;
    }
  }
}
