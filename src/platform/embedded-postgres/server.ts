import { realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Binaries } from './binaries.js';
import type { Cluster } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { freePort } from './free-port.js';
import {
  isAlive,
  isDeserted,
  isZombie,
  lastPort,
  readPostmaster,
  removePidFileOf,
  type Postmaster,
} from './postmaster.js';
import { run } from './run-program.js';
import { openServerLog } from './server-log.js';
import { serverOptions } from './server-options.js';
import { superuserConnection } from './session.js';

/** Longest time that starting again and again may fail before it counts as failed. */
const patienceMs = 30_000;

/** After a crash PostgreSQL replays its log before it answers: longer than any start, but it goes on. */
const recoveryPatienceMs = 10 * 60_000;

const firstPauseMs = 100;
const longestPauseMs = 1_000;

/** Seconds that pg_ctl watches over a start. */
const startSeconds = 20;

const desertedPatienceMs = 1_000;

const stopPatienceMs = 30_000;
const immediateStopPatienceMs = 10_000;
const stopPollMs = 20;

/** PostgreSQL's codes for "not now" (starting, stopping) and for a wrong password. */
const notNow = '57P03';
const wrongPassword = new Set(['28P01', '28000']);

/** The server of one cluster: asked whether it runs, started, stopped. Any number of processes may do so at once. */
export class Server {
  /** The process that is named as ours, and since when nobody works on the database. */
  private deserted: { readonly pid: number; readonly since: number } | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly binaries: Binaries,
    private readonly dataDir: string,
    private readonly log: Logger,
  ) {}

  /**
   * Resolves with the port when the server answers, after starting it where it does not run. One that was left
   * running by a killed process, or was started by another one, is taken as it is. `fixedPort`: where it must
   * run because others know it there.
   *
   * @throws EmbeddedPostgresError `startFailed` after 30 s of trying, or `passwordLost`.
   */
  async ensureRunning(fixedPort?: number, signal?: AbortSignal): Promise<number> {
    const began = Date.now();
    let pauseMs = firstPauseMs;
    for (;;) {
      const attempt = await this.attempt(fixedPort);
      if (typeof attempt === 'number') return attempt;
      const patience = attempt.recovering ? recoveryPatienceMs : patienceMs;
      if (Date.now() - began > patience) throw startFailed(attempt.reason, this.dataDir);
      this.log.debug({ reason: attempt.reason }, 'PostgreSQL does not answer yet');
      await sleep(pauseMs, undefined, { signal });
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }

  /** Stops the server in order, or at once when that takes too long; then it recovers at the next start. */
  async stop(): Promise<void> {
    const postmaster = await readPostmaster(this.cluster.dir);
    if (!postmaster || (await this.stopped(postmaster.pid, 'INT', stopPatienceMs))) return;
    this.log.warn('PostgreSQL takes long to stop and is cut short; it recovers at the next start.');
    await this.stopped(postmaster.pid, 'QUIT', immediateStopPatienceMs);
  }

  private async attempt(fixedPort: number | undefined): Promise<number | NotYet> {
    const postmaster = await readPostmaster(this.cluster.dir);
    if (postmaster && isAlive(postmaster.pid)) return this.askRunning(postmaster);
    return this.startOnce(fixedPort);
  }

  private async askRunning({ port, pid }: Postmaster): Promise<number | NotYet> {
    if (!Number.isInteger(port)) return this.notOurs(pid, 'The server has not chosen its port yet.');
    const client = new pg.Client(superuserConnection(port, this.cluster.password));
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ dir: string }>(`select current_setting('data_directory') as dir`);
      const dir = await realpath(rows[0].dir).catch(() => rows[0].dir);
      if (dir === this.cluster.dir) return port;
      return await this.notOurs(pid, `Another PostgreSQL answers on port ${port}.`);
    } catch (error) {
      const { code, message } = error as Error & { code?: string };
      if (code === notNow) return { reason: message, recovering: true };
      if (wrongPassword.has(code ?? '') && !(await isDeserted(this.cluster.dir))) {
        throw passwordRefused(this.dataDir);
      }
      return this.notOurs(pid, message);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /**
   * What does not answer as our server may have ended, or be another program that has its number by now. The
   * latter is believed only after a while.
   */
  private async notOurs(pid: number, reason: string): Promise<NotYet> {
    const notYet = { reason, recovering: false };
    if (!(await isDeserted(this.cluster.dir))) {
      this.deserted = undefined;
      return notYet;
    }
    if (this.deserted?.pid !== pid) this.deserted = { pid, since: Date.now() };
    if ((await isZombie(pid)) || Date.now() - this.deserted.since > desertedPatienceMs) {
      removePidFileOf(pid, this.cluster.dir);
      this.log.debug('Removed the postmaster.pid of a server that has ended.');
    }
    return notYet;
  }

  private async startOnce(fixedPort: number | undefined): Promise<number | NotYet> {
    const port = fixedPort ?? (await freePort(await lastPort(this.cluster.dir)));
    const log = await openServerLog(this.dataDir);
    try {
      const args = [
        'start',
        '-D',
        this.cluster.dir,
        '-w',
        '-t',
        String(startSeconds),
        '-o',
        serverOptions(port),
      ];
      const { code } = await run(this.binaries.pgCtl, args, { user: this.cluster.user, outputFd: log.fd });
      if (code === 0) return await this.askStarted();
      return {
        reason: (await log.reason()) ?? `pg_ctl ended with code ${code}`,
        recovering: await this.isRunning(),
      };
    } finally {
      await log.close();
    }
  }

  /** What we cannot use we do not leave running. */
  private async askStarted(): Promise<number | NotYet> {
    const postmaster = await readPostmaster(this.cluster.dir);
    if (!postmaster) return { reason: 'It ended right after its start.', recovering: false };
    try {
      return await this.askRunning(postmaster);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /**
   * Asks one process of the server to stop (INT: in order, QUIT: at once) and waits until it has. `pg_ctl stop`
   * would go on waiting when another process starts the server again, and then stop that one.
   */
  private async stopped(pid: number, signal: 'INT' | 'QUIT', patienceMs: number): Promise<boolean> {
    const began = Date.now();
    if (!isAlive(pid)) return true;
    await run(this.binaries.pgCtl, ['kill', signal, String(pid)], { user: this.cluster.user });
    while (Date.now() - began < patienceMs) {
      const now = await readPostmaster(this.cluster.dir);
      if (now?.pid !== pid || !isAlive(pid)) return true;
      await sleep(stopPollMs);
    }
    return false;
  }

  /** Whether a process of the server is there, answering or not. */
  private async isRunning(): Promise<boolean> {
    const postmaster = await readPostmaster(this.cluster.dir);
    return postmaster !== undefined && isAlive(postmaster.pid);
  }
}

/** Why the server does not answer so far. */
interface NotYet {
  readonly reason: string;
  /** It runs and is busy starting or stopping: only patience helps. */
  readonly recovering: boolean;
}

function startFailed(reason: string, dataDir: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'startFailed',
    `The PostgreSQL of ${dataDir} does not start: ${reason} Its whole story is in ${dataDir}/postgres.log. Is the ` +
      'disk full, or does another program hold that folder or port?',
  );
}

function passwordRefused(dataDir: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'passwordLost',
    `The PostgreSQL of ${dataDir} refuses the password in ${dataDir}/postgres-password. Bring that file back from a backup.`,
  );
}
