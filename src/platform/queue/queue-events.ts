import type { Queue } from 'bullmq';
import pg from 'pg';
import { isPostgresQueue, queueSchema } from './queue-connection.js';

/**
 * Forgets what the queue remembers of jobs that are done. Nobody reads these events, and they would name runs long after
 * they were deleted.
 */
export async function forgetQueueEvents(queue: Queue, queueUrl: string): Promise<void> {
  if (!isPostgresQueue(queueUrl)) {
    await queue.trimEvents(0);
    return;
  }
  const client = new pg.Client({ connectionString: queueUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`delete from ${queueSchema}.event where queue = $1`, [queue.name]);
  } finally {
    await client.end();
  }
}
