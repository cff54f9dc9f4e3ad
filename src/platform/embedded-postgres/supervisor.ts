import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Server } from './server.js';
import { Session } from './session.js';

const pingEveryMs = 500;
const firstPauseMs = 250;
const longestPauseMs = 10_000;

/** How often a session is tried that finds the server stopping at that moment. */
const mostOpenAttempts = 20;

/**
 * Watches the server on behalf of one process and starts it again when it dies. Every process that uses the
 * server watches it: who notices first starts it, the others find it running.
 */
export class Supervisor {
  private readonly ending = new AbortController();
  private watching: Promise<void> = Promise.resolve();
  private pings: NodeJS.Timeout | undefined;

  private constructor(
    private session: Session,
    private readonly server: Server,
    readonly port: number,
    private readonly password: string,
    private readonly log: Logger,
  ) {}

  /** Gets the server to run and starts to watch it. `prepare` runs before anything else uses the server. */
  static async start(
    server: Server,
    password: string,
    log: Logger,
    prepare: (session: Session) => Promise<void>,
  ): Promise<Supervisor> {
    for (let attempt = 1; ; attempt += 1) {
      const port = await server.ensureRunning();
      let session: Session | undefined;
      try {
        session = await Session.open(port, password);
        await prepare(session);
        const supervisor = new Supervisor(session, server, port, password, log);
        supervisor.watching = supervisor.watch();
        return supervisor;
      } catch (error) {
        await session?.close();
        // Whoever used it last may be stopping it right now.
        if (attempt === mostOpenAttempts) throw error;
        await sleep(firstPauseMs);
      }
    }
  }

  /** Ends the watch, then stops the server unless another process uses it. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.watching;
    const isLast = await this.leave();
    if (isLast) await this.server.stop();
    await this.session.close();
  }

  private async watch(): Promise<void> {
    while (!this.isEnding) {
      this.pings = setInterval(() => void this.session.ping(), pingEveryMs);
      this.pings.unref();
      await Promise.race([this.session.lost, this.untilEnding()]);
      clearInterval(this.pings);
      if (!this.isEnding) await this.restore();
    }
  }

  private async restore(): Promise<void> {
    this.log.warn('The connection to PostgreSQL was lost; looking after it.');
    const began = Date.now();
    let pauseMs = firstPauseMs;
    while (!this.isEnding) {
      try {
        const port = await this.server.ensureRunning(this.port, this.ending.signal);
        if (port !== this.port) throw new Error(`It runs on port ${port} now instead of ${this.port}.`);
        this.session = await Session.open(port, this.password);
        this.log.info({ ms: Date.now() - began }, 'PostgreSQL answers again.');
        return;
      } catch (error) {
        if (this.isEnding) return;
        this.log.error({ nextTryMs: pauseMs }, `PostgreSQL is down: ${(error as Error).message}`);
        await sleep(pauseMs, undefined, { signal: this.ending.signal }).catch(() => undefined);
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    }
  }

  /** Whether the server is ours to stop: nobody else uses it, or nobody can any more. */
  private async leave(): Promise<boolean> {
    try {
      return await this.session.leave();
    } catch {
      const again = await Session.open(this.port, this.password).catch(() => undefined);
      if (!again) return true;
      this.session = again;
      return again.leave().catch(() => true);
    }
  }

  private get isEnding(): boolean {
    return this.ending.signal.aborted;
  }

  private untilEnding(): Promise<void> {
    return new Promise((resolve) => {
      if (this.isEnding) resolve();
      this.ending.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
