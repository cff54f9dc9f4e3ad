import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/migrations.js';
import { AccountDesk, openKey, toAccountSettings } from '../../accounts/accounts.js';
import { entities } from '../../entities.js';
import { readConfig } from '../../platform/config/read-config.js';
import { dataSourceOptions } from '../../platform/database/data-source.js';
import { migrateDatabase } from '../../platform/database/migrate.js';
import { startEmbeddedPostgres } from '../../platform/embedded-postgres/embedded-postgres.js';
import { createLogger } from '../../platform/logging/logger.js';

/** Opens the accounts of the configured database, also while the service runs on it, and closes them after `work`. */
export async function withAccounts<Value>(work: (desk: AccountDesk) => Promise<Value>): Promise<Value> {
  const config = readConfig(process.env);
  const log = createLogger('error');
  const postgres = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log });
  try {
    const url = config.databaseUrl ?? (postgres?.url as string);
    await migrateDatabase(url, migrations);
    const settings = toAccountSettings(config, url, await openKey(url, config.dataDir));
    const dataSource = await new DataSource(dataSourceOptions(url, entities, () => undefined)).initialize();
    const desk = new AccountDesk(dataSource, settings);
    try {
      return await work(desk);
    } finally {
      await desk.close();
      await dataSource.destroy();
    }
  } finally {
    await postgres?.stop();
  }
}
