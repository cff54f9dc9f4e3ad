import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Queue } from 'bullmq';
import pg from 'pg';
import { isPostgresQueue, queueName, queueSchema } from './queue-connection.js';
import { queueSettings, type QueueSettings } from './queue-settings.js';

/** What the queue remembers of jobs that are done. Nobody reads it, and it would name runs long after they were deleted. */
@Injectable()
export class QueueEvents implements OnModuleDestroy {
  private readonly pool: pg.Pool | undefined;

  constructor(
    @InjectQueue(queueName) private readonly queue: Queue,
    @Inject(queueSettings) { url }: QueueSettings,
  ) {
    if (!isPostgresQueue(url)) return;
    this.pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, max: 1 });
    this.pool.on('error', () => undefined);
  }

  /** Forgets it. */
  async forget(): Promise<void> {
    if (!this.pool) await this.queue.trimEvents(0);
    else await this.pool.query(`delete from ${queueSchema}.event where queue = $1`, [this.queue.name]);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.end();
  }
}
