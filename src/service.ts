import 'reflect-metadata';
import { availableParallelism } from 'node:os';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/migrations.js';
import {
  addressOf,
  ensureDemoPeople,
  isSetUpNeeded,
  MailModule,
  makeSetupToken,
  openKey,
  openRing,
  SecretsModule,
  toAccountSettings,
} from './accounts/accounts.js';
import {
  ConnectionsSweeper,
  ImportsSweeper,
  providers,
  ProvidersModule,
  readProviderSetups,
} from './connections/connections.js';
import { describeApi } from './api-document.js';
import { ApiModule, PlatformModule, type Parts } from './app.module.js';
import { entities } from './entities.js';
import { httpAdapter, prepareHttp } from './http-server.js';
import { sealedColumns } from './sealed-columns.js';
import type { Config } from './platform/config/read-config.js';
import { dataSourceOptions } from './platform/database/data-source.js';
import { migrateDatabase } from './platform/database/migrate.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from './platform/embedded-postgres/embedded-postgres.js';
import { Readiness } from './platform/health/readiness.js';
import { guardRequestsOfLibraries } from './platform/http/guarded-dispatcher.js';
import { NestPinoLogger } from './platform/logging/nest-pino-logger.js';
import { Dispatcher } from './platform/outbox/dispatcher.js';
import { JobHandlers } from './platform/queue/job-handlers.js';
import { JobWorker } from './platform/queue/job-worker.js';
import { chooseQueueBackend, ensureQueueSchema } from './platform/queue/queue-connection.js';
import { FileStorage } from './platform/storage/file-storage.js';
import { WebhookSender } from './notices/notices.js';
import { AnalysisPool } from './runs/analysis-pool.js';
import { Sweeper } from './runs/runs.js';
import { EraseAccount, TakeoutSweeper } from './takeout/takeout.js';
import { WorkerModule } from './worker.module.js';

/** `serve`: the API, with the worker inside unless told otherwise. `worker`: the worker alone. */
export type Role = 'serve' | 'worker';

/** A running process of Stridecheck. */
export interface Service {
  /** Where the API listens; undefined for a worker. */
  readonly url: string | undefined;
  /** Of the database that it works on. Holds a password: never log it. */
  readonly databaseUrl: string;
  /** The OpenAPI document of its routes; empty for a worker. */
  describeApi(): OpenAPIObject;
  /** Where the first account is made, with its one-time token: for the terminal alone. Undefined when there is one. */
  readonly setUpUrl: string | undefined;
  /** Stops in order: no more requests, no more jobs, then the queue, the database, PostgreSQL itself. */
  stop(): Promise<void>;
}

@Module({})
class RootModule {
  static with(parts: Parts, role: Role): DynamicModule {
    const api =
      role === 'serve' && parts.accounts ? [ApiModule.with(parts.accounts, parts.ledgerFolders)] : [];
    const worker = parts.queue.concurrency > 0 ? [WorkerModule] : [];
    return {
      module: RootModule,
      imports: [
        PlatformModule.with(parts),
        MailModule.with(parts.mail),
        SecretsModule.with(parts.secrets),
        ProvidersModule.with(parts.providers),
        ...api,
        ...worker,
      ],
    };
  }
}

/**
 * Starts the service as configured: its database where none is given, the schema, the queue, then API and
 * worker. Rejects, with everything stopped again, when something of that fails.
 */
export async function startService(config: Config, role: Role, log: Logger): Promise<Service> {
  const postgres = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log });
  try {
    return await startOn(config, role, log, postgres);
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

async function startOn(
  config: Config,
  role: Role,
  log: Logger,
  postgres: EmbeddedPostgres | undefined,
): Promise<Service> {
  const databaseUrl = config.databaseUrl ?? (postgres as EmbeddedPostgres).url;
  const queueUrl = config.queueUrl ?? databaseUrl;
  chooseQueueBackend(queueUrl);
  await migrateDatabase(databaseUrl, migrations);
  await ensureQueueSchema(queueUrl);
  guardRequestsOfLibraries(originsOfSettings(config), (what) => log.warn(`${what} (see OUTGOING_ORIGINS)`));
  const storage = new FileStorage(config.storageDir);
  await storage.prepare();
  const parts: Parts = {
    database: dataSourceOptions(databaseUrl, entities, (error) => {
      log.warn(`A database connection was lost: ${error.message}`);
    }),
    queue: { url: queueUrl, concurrency: concurrencyOf(config, role) },
    storage,
    outgoingOrigins: config.outgoingOrigins,
    ledgerFolders: [config.dataDir, config.erasureLedger].filter((folder) => folder !== undefined),
    mail: { mail: config.mail, address: addressOf(config) },
    providers: readProviderSetups(providers, config.connect),
    secrets: await openRing(databaseUrl, config.dataDir, sealedColumns),
    accounts: role === 'serve' ? await accountSettingsFor(config, databaseUrl) : undefined,
  };
  const app = await createApp(parts, config, role, log);
  try {
    return { ...(await open(app, config, role, log, postgres)), databaseUrl };
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function accountSettingsFor(config: Config, databaseUrl: string) {
  return toAccountSettings(config, databaseUrl, await openKey(databaseUrl, config.dataDir));
}

/** What the operator's settings name may lie in a private network. */
function originsOfSettings({ outgoingOrigins, oidc }: Config): readonly string[] {
  return oidc ? [...outgoingOrigins, new URL(oidc.issuer).origin] : outgoingOrigins;
}

/** Each analysis has a process of its own; more of them than cores would only wait for each other. */
function concurrencyOf(config: Config, role: Role): number {
  if (role === 'serve' && config.worker === 'off') return 0;
  return Math.max(1, Math.min(4, availableParallelism()));
}

async function createApp(
  parts: Parts,
  config: Config,
  role: Role,
  log: Logger,
): Promise<NestFastifyApplication> {
  const adapter = httpAdapter(config.trustProxy);
  return NestFactory.create<NestFastifyApplication>(RootModule.with(parts, role), adapter, {
    logger: new NestPinoLogger(log),
    abortOnError: false,
    bodyParser: false,
  });
}

async function open(
  app: NestFastifyApplication,
  config: Config,
  role: Role,
  log: Logger,
  postgres: EmbeddedPostgres | undefined,
): Promise<Omit<Service, 'databaseUrl'>> {
  if (role === 'serve') await prepareHttp(app, log, config);
  await app.init();
  const worker = app.get(JobHandlers).byName().size > 0 ? app.get(JobWorker, { strict: false }) : undefined;
  app.get(JobHandlers).check(worker !== undefined);
  if (role === 'serve' && config.demo) await ensureDemoPeople(app.get(DataSource));
  if (role === 'serve') await app.get(EraseAccount, { strict: false }).applyLedger();
  const sweepers =
    role === 'serve'
      ? [Sweeper, ConnectionsSweeper, ImportsSweeper, TakeoutSweeper].map((one) =>
          app.get(one, { strict: false }),
        )
      : [];
  startBackground(app, worker, sweepers);
  const url = role === 'serve' ? await listen(app, config) : undefined;
  app.get(Readiness).opened();
  const setUpUrl = url && !config.demo ? await setUpUrlAt(config.publicUrl ?? url, app) : undefined;
  return {
    url,
    describeApi: () => describeApi(app),
    setUpUrl,
    stop: () => stopInOrder(app, { worker, sweepers, postgres }),
  };
}

/** What follows the # stays in the browser: it gets into no log and no referrer. */
async function setUpUrlAt(address: string, app: NestFastifyApplication): Promise<string | undefined> {
  const em = app.get(DataSource).manager;
  return (await isSetUpNeeded(em)) ? `${address}/setup#token=${await makeSetupToken(em)}` : undefined;
}

/** What looks after things again and again. */
type Sweeping = Pick<Sweeper, 'start' | 'stop'>;

function startBackground(
  app: NestFastifyApplication,
  worker: JobWorker | undefined,
  sweepers: readonly Sweeping[],
): void {
  app.get(Dispatcher).start();
  for (const sweeper of sweepers) sweeper.start();
  if (!worker) return;
  app.get(AnalysisPool, { strict: false }).start(worker.concurrency);
  app.get(WebhookSender, { strict: false }).start();
  worker.start();
}

async function listen(app: NestFastifyApplication, config: Config): Promise<string> {
  await app.listen({ port: config.port, host: config.host });
  const address = app.getHttpServer().address() as { port: number };
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  return `http://${host}:${address.port}`;
}

interface Running {
  readonly worker: JobWorker | undefined;
  readonly sweepers: readonly Sweeping[];
  readonly postgres: EmbeddedPostgres | undefined;
}

async function stopInOrder(app: NestFastifyApplication, running: Running): Promise<void> {
  try {
    app.get(Readiness).closing();
    // Uploads and jobs under way end side by side; neither begins anything new.
    await Promise.all([app.getHttpAdapter().getInstance().close(), running.worker?.stop()]);
    await Promise.all([app.get(Dispatcher).stop(), ...running.sweepers.map((sweeper) => sweeper.stop())]);
    if (running.worker) {
      await app.get(WebhookSender, { strict: false }).stop();
      app.get(AnalysisPool, { strict: false }).stop();
    }
    await app.close();
  } finally {
    await running.postgres?.stop();
  }
}
