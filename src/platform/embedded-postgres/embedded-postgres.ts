import { access, constants, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { findBinaries, type Binaries } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { Server } from './server.js';
import { ensureServiceDatabase, serviceUrl } from './service-database.js';
import { Supervisor } from './supervisor.js';
import { userForPostgres } from './system-user.js';
import { usableBinaries } from './usable-binaries.js';

export { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** A PostgreSQL that runs as long as someone uses it, and is started again when it dies. */
export interface EmbeddedPostgres {
  /** Address of the service's database, the same until `stop`. Holds a password: never log it. */
  readonly url: string;
  /** Ends the watch over it and stops it in order, unless another process uses it. May be called twice. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Holds the database (`postgres`), its log (`postgres.log`) and its password (`postgres-password`). */
  readonly dataDir: string;
  readonly log: Logger;
  /** Where programs and database lie when PostgreSQL's user cannot enter ours. Used when we are root. */
  readonly systemDir?: string;
  /** Programs other than those of the npm package for this machine. */
  readonly binaries?: Binaries;
}

const usualSystemDir = '/var/lib/stridecheck';

/**
 * Starts the PostgreSQL of a data folder, or joins it where it runs already: any number of processes may use
 * one data folder. Runs as an ordinary user also when we are root, and outlives a Ctrl-C until `stop`.
 *
 * @throws EmbeddedPostgresError with the reason and what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, systemDir = usualSystemDir } = options;
  const dataDir = resolve(options.dataDir);
  await makeDataDir(dataDir);
  const user = await userForPostgres();
  const found = options.binaries ?? (await findBinaries());
  const binaries = await usableBinaries(found, user ? systemDir : dataDir, user);
  const cluster = await ensureCluster({ dataDir, systemDir, user, binaries });
  const server = new Server(cluster, binaries, dataDir, log);
  const supervisor = await Supervisor.start(server, cluster.password, log, (session) =>
    ensureServiceDatabase(session, cluster.password),
  );
  log.debug({ port: supervisor.port }, 'PostgreSQL answers.');
  let stopping: Promise<void> | undefined;
  return {
    url: serviceUrl(supervisor.port, cluster.password),
    stop: () => (stopping ??= supervisor.stop()),
  };
}

async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new EmbeddedPostgresError(
      'folderNotUsable',
      `The data folder ${dataDir} cannot be written: ${(error as Error).message}. Give this user the right to write ` +
        'there, or choose another folder with DATA_DIR.',
      { cause: error },
    );
  }
}
