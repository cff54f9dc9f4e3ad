import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/embedded-postgres.js';
import { createLogger } from '../src/platform/logging/logger.js';
import { addPerson, type Person } from '../test/integration/people.js';
import { queryAt, type TestDatabase } from '../test/integration/test-database.js';

const port = 3999;

/** A service of its own with one runner, as it runs on one bare machine. */
export interface RunningService {
  readonly url: string;
  readonly pid: number;
  readonly dataDir: { readonly path: string };
  readonly database: Pick<TestDatabase, 'query'>;
  readonly runner: Person;
  stop(): Promise<void>;
}

/** Starts the built service on a new database, with these settings besides, and adds a runner. Stop it after use. */
export async function startService(settings: Readonly<Record<string, string>> = {}): Promise<RunningService> {
  const path = mkdtempSync(join(tmpdir(), 'stridecheck-bench-'));
  chmodSync(path, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir: path, log: createLogger('error') });
  const service = spawn(process.execPath, ['dist/server/main.js'], {
    env: { ...settings, PATH: process.env.PATH, DATA_DIR: path, PORT: String(port), LOG_LEVEL: 'info' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await ready(service);
  const database = { query: queryOn(postgres.url) };
  return {
    url: `http://127.0.0.1:${port}`,
    pid: service.pid as number,
    dataDir: { path },
    database,
    runner: await addPerson(database),
    stop: async () => {
      service.kill('SIGTERM');
      await once(service, 'exit');
      await postgres.stop();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function queryOn(url: string): TestDatabase['query'] {
  return (sql, parameters) => queryAt(url, sql, parameters);
}

function ready(service: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    let text = '';
    service.stderr?.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-2_000);
      if (text.includes('is ready at')) resolve();
    });
  });
}
