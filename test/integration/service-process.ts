import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A process of the built service, as it runs anywhere else. */
export interface ServiceProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
  /** Whether it, or the worker beside it, is gone. */
  ended(): boolean;
  /** Ends it without a chance to clean up, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop and returns its exit code. */
  stop(): Promise<number | null>;
}

export interface ServiceOptions {
  readonly dataDir: string;
  /** Undefined: the service brings its own PostgreSQL. */
  readonly databaseUrl?: string;
  readonly role?: 'main' | 'worker';
  readonly env?: Readonly<Record<string, string>>;
}

/** A data folder of a test's own, which PostgreSQL's user can enter. */
export function createDataDir(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'stridecheck-data-'));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Below those that systems give to connections, which would take a port between the look and the listening. */
const firstPort = 20_000;
/** Each of Jest's workers has ports of its own: nobody else takes them either. */
const portsOfWorker = 1_000;
const firstOfWorker = firstPort + (Number(process.env.JEST_WORKER_ID ?? 0) % 12) * portsOfWorker;
let lookedAt = Math.floor(Math.random() * portsOfWorker);

/** A port that nobody listens on, another one each time. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < portsOfWorker; tries++) {
    lookedAt = (lookedAt + 1) % portsOfWorker;
    const port = firstOfWorker + lookedAt;
    if (await isFree(port)) return port;
  }
  throw new Error(`None of the ports from ${firstOfWorker} on is free.`);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}

/** Where the queue of this half of the suite lives: undefined is PostgreSQL. */
export function testQueueUrl(): string | undefined {
  return process.env.TEST_QUEUE_URL || undefined;
}

/**
 * Starts the service and waits until it says that it is ready. In the half of the suite with the queue on Redis
 * the worker is a process of its own, which is killed and stopped together with the API.
 */
export async function startProcess(options: ServiceOptions): Promise<ServiceProcess> {
  const isWhole = options.role !== 'worker' && options.env?.WORKER === undefined;
  if (!testQueueUrl() || !isWhole) return startOne(options);
  const api = await startOne({ ...options, env: { ...options.env, WORKER: 'off' } });
  const worker = await startOne({ ...options, role: 'worker' }).catch(async (error: unknown) => {
    await api.kill();
    throw error;
  });
  return {
    ...api,
    output: () => api.output() + worker.output(),
    ended: () => api.ended() || worker.ended(),
    kill: async () => {
      await Promise.all([api.kill(), worker.kill()]);
    },
    stop: async () => {
      const codes = await Promise.all([api.stop(), worker.stop()]);
      return codes.find((code) => code !== 0) ?? 0;
    },
  };
}

async function startOne(options: ServiceOptions): Promise<ServiceProcess> {
  const port = Number(options.env?.PORT ?? (await freePort()));
  const entry = options.role === 'worker' ? 'dist/server/worker.js' : 'dist/server/main.js';
  const queueUrl = testQueueUrl();
  const child = spawn(process.execPath, [entry], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      PORT: String(port),
      DATA_DIR: options.dataDir,
      LOG_LEVEL: 'info',
      ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
      ...(queueUrl ? { QUEUE_URL: queueUrl } : {}),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const exited = once(child, 'exit');
  const service: ServiceProcess = {
    url: `http://127.0.0.1:${port}`,
    child,
    output: () => output,
    ended: () => child.exitCode !== null || child.signalCode !== null,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      return child.exitCode;
    },
  };
  await untilReady(service);
  return service;
}

const longestStartMs = 60_000;

async function untilReady(service: ServiceProcess): Promise<void> {
  const until = Date.now() + longestStartMs;
  while (Date.now() < until) {
    if (/Stridecheck is ready|worker is ready/.test(service.output())) return;
    if (service.child.exitCode !== null || service.child.signalCode !== null) break;
    await pause(25);
  }
  throw new Error(`The service did not start:\n${service.output()}`);
}

/** Waits until a process stands still at a failpoint. */
export async function untilFrozen({ child }: ServiceProcess): Promise<void> {
  await eventually('its standstill', async () => {
    const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8');
    return stat.split(') ')[1]?.startsWith('T');
  });
}

/** Waits so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks until the answer is there; fails with the last answer after a time that no sound system takes. */
export async function eventually<Value>(
  what: string,
  ask: () => Promise<Value | undefined | false>,
  longestMs = 60_000,
): Promise<Value> {
  const until = Date.now() + longestMs;
  let last: unknown;
  while (Date.now() < until) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await pause(50);
  }
  throw new Error(`${what} did not come about within ${longestMs / 1000} s. ${String(last ?? '')}`);
}
