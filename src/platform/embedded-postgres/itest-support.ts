import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { pino, type Logger } from 'pino';
import type { EmbeddedPostgres } from './embedded-postgres.js';

/** Folders, servers and processes of one test file, all gone after `cleanUp`. */
export class Scratch {
  private readonly folders: string[] = [];
  private readonly servers: EmbeddedPostgres[] = [];
  private readonly children: ChildProcess[] = [];

  /** An empty folder that everyone may enter, or that only its owner may. */
  async folder(mode = 0o755): Promise<string> {
    const path = await realpath(await mkdtemp(join(tmpdir(), 'stridecheck-pg-')));
    await chmod(path, mode);
    this.folders.push(path);
    return path;
  }

  /** Remembers a server, so that it is stopped whatever the test does. */
  server(server: EmbeddedPostgres): EmbeddedPostgres {
    this.servers.push(server);
    return server;
  }

  /** A process of its own that starts the PostgreSQL of a folder and then does what `then` says. */
  async child(options: ChildOptions): Promise<Child> {
    const module = resolve('dist/src/platform/embedded-postgres/embedded-postgres.js');
    if (!existsSync(module)) throw new Error('These tests start built processes: run `npm run build` first.');
    const script = `
      import { pino } from ${JSON.stringify(pathToFileURL(resolve('node_modules/pino/pino.js')).href)};
      import pgModule from ${JSON.stringify(pathToFileURL(resolve('node_modules/pg/lib/index.js')).href)};
      import { startEmbeddedPostgres } from ${JSON.stringify(pathToFileURL(module).href)};
      const log = pino({ level: 'silent' });
      const server = await startEmbeddedPostgres({ ...${JSON.stringify(options.start)}, log });
      const query = async (sql) => {
        const client = new pgModule.Client({ connectionString: server.url });
        client.on('error', () => undefined);
        await client.connect();
        try { return (await client.query(sql)).rows; } finally { await client.end(); }
      };
      const say = (word) => process.stdout.write(word + '\\n');
      process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
      ${options.then ?? ''}
      say('started ' + server.url);
      setInterval(() => undefined, 1_000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      ...options.user,
    });
    this.children.push(child);
    return new Child(child);
  }

  async cleanUp(): Promise<void> {
    for (const child of this.children) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    for (const server of this.servers) await server.stop();
    for (const folder of this.folders) {
      const pid = await postmasterPid(folder);
      if (pid !== undefined) killQuietly(pid);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

export interface ChildOptions {
  readonly start: Readonly<Record<string, unknown>>;
  readonly then?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** A process under test. */
export class Child {
  private output = '';

  constructor(readonly process: ChildProcess) {
    process.stdout?.setEncoding('utf8').on('data', (piece: string) => (this.output += piece));
  }

  /** Waits for a line that begins with the word and returns the rest of it. */
  async said(word: string): Promise<string> {
    return eventually(`"${word}" from the child`, async () => {
      const line = this.output.split('\n').find((candidate) => candidate.startsWith(word));
      return line?.slice(word.length).trim();
    });
  }

  async exit(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) await once(this.process, 'exit');
    return this.process.exitCode;
  }
}

export const silent: Logger = pino({ level: 'silent' });

/** Asks again and again until there is an answer; fails after 20 s. */
export async function eventually<Value>(what: string, ask: () => Promise<Value | undefined>): Promise<Value> {
  for (let left = 400; left > 0; left -= 1) {
    const value = await ask();
    if (value !== undefined) return value;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`In vain waited for ${what}.`);
}

/** The rows of one statement, on a connection of its own. */
export async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Connects as the superuser, who can see every setting. */
export async function superuserUrl(server: EmbeddedPostgres, dataDir: string): Promise<string> {
  const url = new URL(server.url);
  url.username = 'postgres';
  url.password = (await readFile(join(dataDir, 'postgres-password'), 'utf8')).trim();
  url.pathname = '/postgres';
  return url.href;
}

/** The process of the server on a data folder; undefined when none is noted. */
export async function postmasterPid(dataDir: string): Promise<number | undefined> {
  const text = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It is gone already.
  }
}
