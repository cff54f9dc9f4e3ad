import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { programVersion } from '../program-version.js';

/** `SC` `MI`: any number, but the same in every instance, and not BullMQ's. */
const migrationLockKey = 0x53434d49;

export type MigrationClass = new () => MigrationInterface;

/** The database has migrations that this version does not know: an older program must not write to it. */
export class SchemaTooNewError extends Error {
  override readonly name = 'SchemaTooNewError';
}

/**
 * Brings the schema of our tables up to date and returns the names of the migrations that ran. Any number of
 * instances may call it at once: one works, the others wait for its lock and then find nothing to do.
 *
 * @throws SchemaTooNewError when the database was migrated by a newer version.
 */
export async function migrateDatabase(
  databaseUrl: string,
  migrations: readonly MigrationClass[],
): Promise<string[]> {
  // The lock lives on a session of its own and falls with it, even when this process is killed.
  const lock = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  lock.on('error', () => undefined);
  await lock.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLockKey]);
    return await runPending(databaseUrl, migrations);
  } finally {
    await lock.end();
  }
}

async function runPending(databaseUrl: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: [...migrations],
    migrationsTransactionMode: 'all',
    poolSize: 2,
  }).initialize();
  try {
    await refuseNewerSchema(dataSource, migrations);
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function refuseNewerSchema(
  dataSource: DataSource,
  migrations: readonly MigrationClass[],
): Promise<void> {
  const [{ exists }] = (await dataSource.query(
    `select to_regclass('migrations') is not null as "exists"`,
  )) as [{ exists: boolean }];
  if (!exists) return;
  const rows = (await dataSource.query('select name from migrations')) as { name: string }[];
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = rows.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new SchemaTooNewError(
    `The database was changed by a newer Stridecheck than this one (${programVersion()}): it holds ${unknown.join(', ')}. ` +
      'Start the newer version again, or restore a backup from before the update.',
  );
}
