import { migrations } from '../../migrations/migrations.js';
import { readConfig } from '../platform/config/read-config.js';
import { migrateDatabase } from '../platform/database/migrate.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/embedded-postgres.js';
import { createLogger } from '../platform/logging/logger.js';
import { ensureQueueSchema } from '../platform/queue/queue-connection.js';
import { exitCodes } from './usage.js';

/** `stridecheck migrate`: brings the database up to date and ends; for deployments that do it before a start. */
export async function migrate(): Promise<number> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const postgres = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log });
  try {
    const databaseUrl = config.databaseUrl ?? (postgres?.url as string);
    const ran = await migrateDatabase(databaseUrl, migrations);
    await ensureQueueSchema(config.queueUrl ?? databaseUrl);
    process.stdout.write(ran.length > 0 ? `Migrated: ${ran.join(', ')}\n` : 'The database is up to date.\n');
    return exitCodes.done;
  } finally {
    await postgres?.stop();
  }
}
