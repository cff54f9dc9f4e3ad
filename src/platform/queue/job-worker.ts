import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger, type OnModuleInit } from '@nestjs/common';
import { UnrecoverableError, type Job } from 'bullmq';
import { JobHandlers } from './job-handlers.js';
import type { JobHandler } from './job.js';
import { queueName } from './queue-connection.js';
import { lockDurationMs, queueSettings, type QueueSettings, stalledIntervalMs } from './queue-settings.js';

/** So long nothing is asked of a queue that answered with a fault: asked at once again, it would answer the same, without end. */
const restMs = 1_000;

/**
 * The worker: takes jobs and hands each to the handler of its name. A killed worker's job is taken up again
 * after its lock ran out; a job may therefore run twice, and handlers are idempotent.
 */
@Processor(queueName, {
  lockDuration: lockDurationMs,
  stalledInterval: stalledIntervalMs,
  maxStalledCount: 100,
  autorun: false,
})
export class JobWorker extends WorkerHost implements OnModuleInit {
  private readonly log = new Logger('Worker');
  private rest: NodeJS.Timeout | undefined;
  private isStopping = false;
  private handlers = new Map<string, JobHandler<Readonly<Record<string, string>>>>();

  constructor(
    private readonly jobHandlers: JobHandlers,
    @Inject(queueSettings) private readonly settings: QueueSettings,
  ) {
    super();
  }

  /** Jobs at once in this process. */
  get concurrency(): number {
    return this.settings.concurrency;
  }

  onModuleInit(): void {
    this.handlers = this.jobHandlers.byName();
  }

  /** Begins to take jobs; called once everything else stands. */
  start(): void {
    this.worker.concurrency = this.settings.concurrency;
    this.worker.run().catch((error: Error) => this.onError(error));
  }

  override async process(job: Job<Readonly<Record<string, string>>>): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new UnrecoverableError(`No handler for the job ${job.name}.`);
    await handler.handle(job.data);
  }

  /** Takes no more jobs and waits for those under way. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.rest);
    await this.worker.close();
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.log.warn(`The queue does not answer: ${error.message}`);
    if (this.rest || this.isStopping) return;
    // What is under way goes on.
    void this.worker.pause(true);
    this.rest = setTimeout(() => {
      this.rest = undefined;
      void this.worker.resume();
    }, restMs);
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.log.warn(`Job ${job?.name ?? 'unknown'} ${job?.id ?? ''} failed: ${error.message}`);
  }

  @OnWorkerEvent('stalled')
  onStalled(jobId: string): void {
    this.log.warn(`Job ${jobId} was left by its worker and is taken up again.`);
  }
}
