import {
  createPostgresBackend,
  runMigrations,
  setDefaultBackendFactory,
  type ConnectionOptions,
  type PostgresConnectionOptions,
} from 'bullmq';
import pg from 'pg';

/** All jobs of Stridecheck go through this one queue; the name of the job says which handler it is for. */
export const queueName = 'stridecheck';

/** Where BullMQ keeps its own tables. */
export const queueSchema = 'bullmq';

/** Connections per Queue and Worker, besides one LISTEN each. */
const poolSize = 3;

/** Whether the queue lives in PostgreSQL; otherwise it is Redis or Valkey. */
export function isPostgresQueue(queueUrl: string): boolean {
  return queueUrl.startsWith('postgres');
}

/**
 * Chooses BullMQ's backend for this process by the URL. `@nestjs/bullmq` passes none, so the default has to
 * be set before the first queue or worker is made.
 */
export function chooseQueueBackend(queueUrl: string): void {
  if (isPostgresQueue(queueUrl)) {
    setDefaultBackendFactory<ReturnType<typeof createPostgresBackend>, PostgresConnectionOptions>(
      createPostgresBackend,
    );
  } else {
    setDefaultBackendFactory();
  }
}

/** BullMQ's connection options for the URL. Typed as Redis options, the only ones `@nestjs/bullmq` knows. */
export function queueConnection(queueUrl: string): ConnectionOptions {
  if (isPostgresQueue(queueUrl)) {
    const options: PostgresConnectionOptions = {
      connectionString: queueUrl,
      schema: queueSchema,
      max: poolSize,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    };
    return options as unknown as ConnectionOptions;
  }
  return { url: queueUrl, maxRetriesPerRequest: null } as ConnectionOptions;
}

/**
 * Creates or updates BullMQ's tables; safe to call from any number of instances, and again when the schema was
 * lost. Does nothing for Redis.
 */
export async function ensureQueueSchema(queueUrl: string): Promise<void> {
  if (!isPostgresQueue(queueUrl)) return;
  const client = new pg.Client({ connectionString: queueUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client, queueSchema);
  } finally {
    await client.end();
  }
}

/** PostgreSQL's codes for a table, schema or function that is not there. */
const missingCodes = new Set(['42P01', '3F000', '42883']);

/** Whether the queue failed because its own tables were lost; {@link ensureQueueSchema} makes them anew. */
export function isQueueSchemaLost(error: unknown): boolean {
  return missingCodes.has((error as { code?: string }).code ?? '');
}
