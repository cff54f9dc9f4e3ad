import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import type { DataSource } from 'typeorm';
import { methodVersion } from '../analysis/gait/thresholds.js';
import { adjustableForTests } from '../platform/failpoint.js';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { isQueueSchemaLost, queueName } from '../platform/queue/queue-connection.js';
import { lockDurationMs } from '../platform/queue/queue-settings.js';
import { withTimeout } from '../platform/queue/with-timeout.js';
import { RepeatedWork } from '../platform/repeated-work.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { takeRunnersDue } from '../runners/runners.js';
import { analyseRunJobId, promiseAnalysisAgain, promiseLostAnalyses, type SilentRun } from './analyse-run.js';
import { queueDueRuns } from './due-runs.js';
import { EraseRuns } from './erase-runs.js';
import { forgetLeftOut } from './left-out.store.js';
import { lockRunner } from './run-steps.store.js';
import { orphanAgeMs, orphanKeys } from './orphan-files.js';

const sweepEveryMs = 2_000;
/** A run without a sign of life for so long is looked after. */
const silentMs = 1.5 * lockDurationMs;
/** Changes of a runner's other runs come in crowds: a report is made anew when none came for so long at the least. */
const settleAfterMs = 5_000;
/** Enough for every worker to be busy until the next sweep. */
const mostOutstanding = 100;
const batchSize = 200;
/** A queue that does not say within this time whether it has a job is not asked further in this sweep. */
const askTimeoutMs = 2_000;

/**
 * Finds runs that wait for a job which is not there (the queue was lost, or gave up while something was
 * unreachable) and promises a new one. The queue can be rebuilt from our tables; this is what rebuilds it. Also
 * queues the runs of a runner whose profile changed, those whose earlier runs or method are others by now, erases what is kept
 * no longer, and removes stored files that belong to no row, an hour after they were left.
 */
@Injectable()
export class Sweeper {
  private readonly log = new Logger('Sweeper');
  private readonly sweeps = new RepeatedWork(() => this.sweep(), {
    everyMs: adjustableForTests('sweeper.everyMs', sweepEveryMs),
    onFault: (error) => this.log.warn(`The sweep was put off: ${error.message}`),
  });
  private filesSweptAt = 0;
  private stopped = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectQueue(queueName) private readonly queue: Queue,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly dispatcher: Dispatcher,
    private readonly eraseRuns: EraseRuns,
  ) {}

  start(): void {
    this.sweeps.start();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.sweeps.stop();
  }

  private async sweep(): Promise<void> {
    await this.sweepRuns();
    await this.sweepProfiles();
    await this.sweepDueRuns();
    await this.eraseRuns.expired();
    if (Date.now() - this.filesSweptAt < orphanAgeMs) return;
    this.filesSweptAt = Date.now();
    for (const key of await orphanKeys(this.dataSource, this.storage)) await this.storage.remove(key);
    await forgetLeftOut(this.dataSource.manager);
    await this.storage.removeLeftovers();
  }

  private async sweepRuns(): Promise<void> {
    const silent = await this.silentRuns();
    const lost: SilentRun[] = [];
    for (const run of silent) {
      if (this.stopped) return;
      if (!(await this.hasJob(run))) lost.push(run);
    }
    const found = await this.dataSource.transaction(async (em) => {
      // Runs that a commit holds are alive; to wait for one while holding another might wait for ever.
      await em.query(
        `update run set touched_at = now() where id in (
           select id from run
            where id = any($1::uuid[]) and touched_at < now() - make_interval(secs => $2)
              for no key update skip locked)`,
        [silent.map((run) => run.id), silentMs / 1000],
      );
      return promiseLostAnalyses(em, lost);
    });
    if (found === 0) return;
    this.log.warn(`${found} runs had lost their job and are queued again.`);
    this.dispatcher.poke();
  }

  private async sweepProfiles(): Promise<void> {
    const found = await this.dataSource.transaction(async (em) => {
      const runnerIds = await takeRunnersDue(em, batchSize);
      for (const runnerId of runnerIds.sort()) await lockRunner(em, runnerId);
      if (runnerIds.length === 0) return 0;
      const rows = (await em.query(
        `select id from run where runner_id = any($1::uuid[]) and status <> 'failed' order by sorted_at desc`,
        [runnerIds],
      )) as { id: string }[];
      await promiseAnalysisAgain(
        em,
        rows.map((row) => row.id),
        'later',
      );
      return rows.length;
    });
    if (found > 0) this.dispatcher.poke();
  }

  private async sweepDueRuns(): Promise<void> {
    const found = await queueDueRuns(this.dataSource, {
      methodVersion,
      settleMs: adjustableForTests('sweeper.settleMs', settleAfterMs),
      mostOutstanding: adjustableForTests('sweeper.mostOutstanding', mostOutstanding),
    });
    if (found > 0) this.dispatcher.poke();
  }

  private async silentRuns(): Promise<SilentRun[]> {
    return (await this.dataSource.query(
      `select run.id, run.generation from run
        where run.status in ('queued', 'processing')
          and run.touched_at < now() - make_interval(secs => $1)
          and not exists (select from outbox where payload->>'runId' = run.id::text)
        order by run.touched_at limit $2`,
      [silentMs / 1000, batchSize],
    )) as SilentRun[];
  }

  /** A queue without its tables has no job; one that does not answer puts the sweep off. */
  private async hasJob(run: SilentRun): Promise<boolean> {
    try {
      const job = this.queue.getJob(analyseRunJobId(run.id, run.generation));
      return (await withTimeout(job, askTimeoutMs)) !== undefined;
    } catch (error) {
      if (isQueueSchemaLost(error)) return false;
      throw error;
    }
  }
}
