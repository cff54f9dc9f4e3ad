// One PostgreSQL for all integration tests of a run, with a migrated template that each test clones.
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export default async function setUp() {
  // Two projects use it; the first one to come makes it.
  if (process.env.TEST_POSTGRES_URL) return;
  // Several suites at a time, each with a service or several.
  process.env.STRIDECHECK_FAILPOINTS = 'postgres.mostConnections=200';
  const { startEmbeddedPostgres } =
    await import('../../dist/src/platform/embedded-postgres/embedded-postgres.js');
  const { createLogger } = await import('../../dist/src/platform/logging/logger.js');
  const { migrateDatabase } = await import('../../dist/src/platform/database/migrate.js');
  const { ensureQueueSchema } = await import('../../dist/src/platform/queue/queue-connection.js');
  const { migrations } = await import('../../dist/migrations/migrations.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'stridecheck-test-'));
  // PostgreSQL runs as an ordinary user, also when the tests do not.
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, log: createLogger('error') });
  delete process.env.STRIDECHECK_FAILPOINTS;
  const template = new URL(postgres.url);
  template.pathname = '/stridecheck_template';
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query('create database stridecheck_template');
  await admin.end();
  await spareTheDisk(postgres.url, dataDir);
  await migrateDatabase(String(template), migrations);
  await ensureQueueSchema(String(template));
  process.env.TEST_POSTGRES_URL = postgres.url;
  globalThis.__stridecheckPostgres = postgres;
  globalThis.__stridecheckDataDir = dataDir;
}

/** The machine under a test does not lose its power: what is written need not reach the disk before the answer. */
async function spareTheDisk(serviceUrl, dataDir) {
  const url = new URL(serviceUrl);
  url.username = 'postgres';
  url.password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim();
  const superuser = new pg.Client({ connectionString: String(url) });
  await superuser.connect();
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    await superuser.query(`alter system set ${setting} = off`);
  }
  await superuser.query('select pg_reload_conf()');
  await superuser.end();
}
