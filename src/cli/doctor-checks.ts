import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/migrations.js';
import { entities } from '../entities.js';
import { ConfigError, readConfig, type Config } from '../platform/config/read-config.js';
import { dataSourceOptions } from '../platform/database/data-source.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/embedded-postgres.js';
import { createLogger } from '../platform/logging/logger.js';
import { isPostgresQueue } from '../platform/queue/queue-connection.js';
import { FileStorage } from '../platform/storage/file-storage.js';
import {
  brokenImports,
  findBrokenConnections,
  providers,
  readProviderSetups,
  type ProviderSetup,
} from '../connections/connections.js';
import { findBrokenInvariants } from '../runs/runs.js';
import { explainFailure } from './explain-failure.js';

/** One thing that was looked at. */
export interface Finding {
  readonly state: 'good' | 'note' | 'bad';
  readonly what: string;
  /** What to do, where there is something to do. */
  readonly remedy?: string;
}

const oldestPostgres = 14;
const gigabyte = 1024 ** 3;

/** The environment: every fault in it, or the configuration that it says. */
export function checkConfig(env: NodeJS.ProcessEnv): { config?: Config; findings: Finding[] } {
  try {
    return { config: readConfig(env), findings: [{ state: 'good', what: 'The configuration is in order' }] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { findings: [{ state: 'bad', what: 'The configuration has faults', remedy: error.message }] };
  }
}

/** The settings of connected apps, and whether the providers find the way back here. Empty where none is on. */
export function checkProviders({ connect, publicUrl }: Config): Finding[] {
  let setups: ProviderSetup[];
  try {
    setups = readProviderSetups(providers, connect);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [{ state: 'bad', what: 'The settings of connected apps have faults', remedy: error.message }];
  }
  const names = setups.filter(({ settings }) => settings !== null).map(({ provider }) => provider.name);
  if (names.length === 0) return [];
  const what = `Connected apps are switched on: ${names.join(', ')}`;
  if (publicUrl?.startsWith('https://')) return [{ state: 'good', what }];
  return [
    {
      state: 'bad',
      what: `${what}; but PUBLIC_URL ${publicUrl === undefined ? 'is not set' : 'is no https address'}`,
      remedy:
        'Set PUBLIC_URL to the https address under which runners and those providers reach this service.',
    },
  ];
}

/** Whether the data folder can be written and has room. */
export async function checkDataFolder(config: Config): Promise<Finding> {
  const [folder, ...others] = [...new Set([config.dataDir, config.storageDir])];
  try {
    for (const one of [folder, ...others]) {
      await mkdir(one, { recursive: true });
      await access(one, constants.W_OK | constants.X_OK);
    }
    const { bavail, bsize } = await statfs(folder);
    const freeGb = (bavail * bsize) / gigabyte;
    if (freeGb < 1) {
      return { state: 'bad', what: `Only ${freeGb.toFixed(1)} GB free in ${folder}`, remedy: 'Make room.' };
    }
    return { state: 'good', what: `The data folder ${folder} can be written (${freeGb.toFixed(0)} GB free)` };
  } catch (error) {
    return {
      state: 'bad',
      what: `The data folder ${folder} cannot be written: ${(error as Error).message}`,
      remedy: 'Give this user the right to write there, or choose another folder with DATA_DIR.',
    };
  }
}

/** Whether the port is free, or taken by Stridecheck itself. */
export async function checkPort(config: Config): Promise<Finding> {
  const { port, host } = config;
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
  if (free) return { state: 'good', what: `Port ${port} is free` };
  const ours = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${port}/health/live`, {
    signal: AbortSignal.timeout(2_000),
  })
    .then((response) => response.json() as Promise<{ status?: string }>)
    .then((body) => body.status === 'live')
    .catch(() => false);
  if (ours) return { state: 'note', what: `Port ${port}: Stridecheck is running there` };
  return {
    state: 'bad',
    what: `Port ${port} is taken by another program`,
    remedy: `Stop that program, or choose another port: PORT=${port + 1}`,
  };
}

/** Whether the database answers, is new enough, and has a schema that this version knows. */
export async function checkDatabase(
  config: Config,
): Promise<{ url?: string; findings: Finding[]; stop: () => Promise<void> }> {
  let stop = async (): Promise<void> => undefined;
  try {
    let url = config.databaseUrl;
    if (!url) {
      const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, log: createLogger('error') });
      stop = () => postgres.stop();
      ({ url } = postgres);
    }
    return { url, findings: await lookAtDatabase(url), stop };
  } catch (error) {
    const remedy = explainFailure(error);
    return { findings: [{ state: 'bad', what: 'The database cannot be reached', remedy }], stop };
  }
}

async function lookAtDatabase(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version_num')::int / 10000 as version`,
    );
    const version = Number(rows[0].version);
    return [versionFinding(version), await schemaFinding(client)];
  } finally {
    await client.end();
  }
}

function versionFinding(version: number): Finding {
  if (version >= oldestPostgres)
    return { state: 'good', what: `The database answers (PostgreSQL ${version})` };
  return {
    state: 'bad',
    what: `The database is PostgreSQL ${version}`,
    remedy: `Stridecheck needs ${oldestPostgres} or newer: upgrade it, or use the one that comes with Stridecheck (leave DATABASE_URL away).`,
  };
}

async function schemaFinding(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('migrations') is not null as there`,
  );
  if (!rows[0].there) {
    return { state: 'note', what: 'The database is empty; the first start sets it up' };
  }
  const ran = await client.query<{ name: string }>('select name from migrations');
  const known = migrations.map((migration) => new migration().name ?? migration.name);
  const unknown = ran.rows.map((row) => row.name).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    return {
      state: 'bad',
      what: `The database was changed by a newer version (${unknown.join(', ')})`,
      remedy: 'Start that newer version, or restore a backup from before the update.',
    };
  }
  const pending = known.length - ran.rows.length;
  if (pending > 0) return { state: 'note', what: `${pending} changes of the schema wait for the next start` };
  return { state: 'good', what: 'The schema of the database is up to date' };
}

/** Whether the queue answers. */
export async function checkQueue(queueUrl: string): Promise<Finding> {
  if (isPostgresQueue(queueUrl)) return checkPostgresQueue(queueUrl);
  const redis = new Redis(queueUrl, { lazyConnect: true, connectTimeout: 3_000, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return { state: 'good', what: 'The queue answers' };
  } catch (error) {
    return {
      state: 'bad',
      what: `The queue cannot be reached: ${(error as Error).message}`,
      remedy: 'Start Redis, correct QUEUE_URL, or leave it away: the queue then lives in PostgreSQL.',
    };
  } finally {
    redis.disconnect();
  }
}

async function checkPostgresQueue(queueUrl: string): Promise<Finding> {
  const client = new pg.Client({ connectionString: queueUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { state: 'good', what: 'The queue lives in a PostgreSQL that answers' };
  } catch (error) {
    const remedy = `${explainFailure(error)} Without QUEUE_URL the queue lives in the database.`;
    return { state: 'bad', what: 'The queue cannot be reached', remedy };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** One finding instead of one for each file. */
function storageIsAway(folder: string): Finding {
  return {
    state: 'bad',
    what: `The original files of this database are not in ${folder}`,
    remedy: 'Is the disk there, and the folder the right one? Until then no report can be made anew.',
  };
}

/** Whether rows and files belong together as they should. Reads every stored file. */
export async function checkRuns(config: Config, databaseUrl: string): Promise<Finding[]> {
  const dataSource = await new DataSource(
    dataSourceOptions(databaseUrl, entities, () => undefined),
  ).initialize();
  try {
    const there = (await dataSource.query(`select to_regclass('run') is not null as there`)) as {
      there: boolean;
    }[];
    if (!there[0].there) return [];
    const storage = new FileStorage(config.storageDir);
    const broken = [
      ...(await findBrokenInvariants(dataSource, storage)),
      ...(await findBrokenConnections(dataSource)),
      ...(await brokenImports(dataSource.manager, storage)),
    ];
    if (broken.length === 0)
      return [{ state: 'good', what: 'Runs, reports and stored files belong together' }];
    if (!(await storage.isThere())) return [storageIsAway(config.storageDir)];
    return broken.map(({ rule, subject }) => ({
      state: 'bad',
      what: `Not true: ${rule} (${subject})`,
      remedy: 'Keep a copy of the data folder before you change anything, and report this.',
    }));
  } finally {
    await dataSource.destroy();
  }
}
