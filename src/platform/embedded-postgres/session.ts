import pg from 'pg';

/** Keys of PostgreSQL's advisory locks, any numbers but the same in every process: `SC` `US`, `SC` `LV`. */
const inUseKey = 0x53435553;
const leavingKey = 0x5343_4c56;

const connectTimeoutMs = 3_000;

/** A server that answers nothing for so long is taken for gone: a connection may be half open. */
const answerTimeoutMs = 5_000;

const superuser = 'postgres';

/** Options of a superuser's connection to the server on a port of this machine. */
export function superuserConnection(port: number, password: string): pg.ClientConfig {
  return {
    host: '127.0.0.1',
    port,
    user: superuser,
    password,
    database: superuser,
    application_name: 'stridecheck supervision',
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: answerTimeoutMs,
  };
}

/**
 * The connection by which a process shows that it uses the server. The server itself keeps count, by a lock
 * that all users share: it falls with the connection, also when a process is killed.
 */
export class Session {
  /** Resolves when the connection is no more. */
  readonly lost: Promise<void>;
  private readonly ended: () => void;
  /** The ping under way: a connection takes one statement at a time. */
  private pinging: Promise<unknown> | undefined;

  private constructor(readonly client: pg.Client) {
    let ended = (): void => undefined;
    this.lost = new Promise((resolve) => (ended = resolve));
    this.ended = ended;
    client.on('error', ended);
    client.on('end', ended);
  }

  /** @throws whatever `pg` does when the server does not take the connection. */
  static async open(port: number, password: string): Promise<Session> {
    const client = new pg.Client(superuserConnection(port, password));
    const session = new Session(client);
    await client.connect();
    try {
      await client.query('select pg_advisory_lock_shared($1)', [inUseKey]);
    } catch (error) {
      session.drop();
      throw error;
    }
    return session;
  }

  /** Finds out whether the server still answers; when not, the session counts as lost. */
  async ping(): Promise<void> {
    if (this.pinging) return;
    this.pinging = this.client.query('select 1');
    try {
      await this.pinging;
    } catch {
      this.drop();
    } finally {
      this.pinging = undefined;
    }
  }

  /** Runs a step that only one process at a time may take. */
  async alone<Value>(step: (client: pg.Client) => Promise<Value>): Promise<Value> {
    await this.client.query('select pg_advisory_lock($1)', [leavingKey]);
    try {
      return await step(this.client);
    } finally {
      await this.client.query('select pg_advisory_unlock($1)', [leavingKey]).catch(() => undefined);
    }
  }

  /**
   * Stops using the server. `true`: nobody else does, and nobody can begin to until this session is closed;
   * so the server can be stopped. Processes leave one after the other, so that two never take each other for
   * the one that stays.
   */
  async leave(): Promise<boolean> {
    await this.pinging?.catch(() => undefined);
    await this.client.query('select pg_advisory_lock($1)', [leavingKey]);
    const { rows } = await this.client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
      inUseKey,
    ]);
    if (!rows[0].last) await this.close();
    return rows[0].last;
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
    this.ended();
  }

  private drop(): void {
    this.client.end().catch(() => undefined);
    this.ended();
  }
}
