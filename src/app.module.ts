import { BullModule } from '@nestjs/bullmq';
import { Module, StandardSchemaValidationPipe, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';

import type { DataSourceOptions } from 'typeorm';
import {
  AccountsModule,
  WhoIsAskingGuard,
  type AccountSettings,
  type KeyRing,
  type MailSettings,
} from './accounts/accounts.js';
import { CareModule } from './care/care.js';
import { ConnectionsModule, type ProviderSetup } from './connections/connections.js';
import { OwnRows } from './platform/database/own-rows.js';
import { HealthController } from './platform/health/health.controller.js';
import { Readiness } from './platform/health/readiness.js';
import { EventStreams } from './platform/http/event-streams.js';
import { GuardedFetch } from './platform/http/guarded-fetch.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { Dispatcher } from './platform/outbox/dispatcher.js';
import { JobHandlers } from './platform/queue/job-handlers.js';
import { queueConnection, queueName } from './platform/queue/queue-connection.js';
import { queueSettings, type QueueSettings } from './platform/queue/queue-settings.js';
import { fileStorage, type FileStorage } from './platform/storage/file-storage.js';
import { NoticesModule } from './notices/notices.js';
import { RunnersModule } from './runners/runners.js';
import { RunsModule } from './runs/runs.js';
import { TakeoutModule } from './takeout/takeout.js';
import { WebAppController } from './web-app.controller.js';

/** What a process is made of, decided before Nest begins. */
export interface Parts {
  readonly database: DataSourceOptions;
  readonly queue: QueueSettings;
  readonly storage: FileStorage;
  /** Undefined in a worker, which nobody signs in to. */
  readonly accounts: AccountSettings | undefined;
  /** How mails are sent, if at all, and where their links lead. */
  readonly mail: MailSettings;
  /** What may be asked although it is not on the public internet. */
  readonly outgoingOrigins: readonly string[];
  /** The providers that runners may connect, and what the operator set for each. */
  readonly providers: readonly ProviderSetup[];
  /** The keys that seal what is secret in the database. */
  readonly secrets: KeyRing;
  /** Where the ids of erased accounts are kept. */
  readonly ledgerFolders: readonly string[];
}

/** What every process shares: database, queue, storage, outbox. */
@Module({})
export class PlatformModule {
  static with(parts: Parts): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({ ...parts.database, retryAttempts: 0 }),
        BullModule.forRoot({ connection: queueConnection(parts.queue.url) }),
        BullModule.registerQueue({ name: queueName }),
      ],
      providers: [
        { provide: queueSettings, useValue: parts.queue },
        { provide: fileStorage, useValue: parts.storage },
        { provide: GuardedFetch, useFactory: () => new GuardedFetch(parts.outgoingOrigins) },
        Dispatcher,
        JobHandlers,
        EventStreams,
        OwnRows,
        Readiness,
      ],
      exports: [
        BullModule,
        queueSettings,
        fileStorage,
        Dispatcher,
        EventStreams,
        GuardedFetch,
        JobHandlers,
        OwnRows,
        Readiness,
      ],
    };
  }
}

/** The API: what is reachable over HTTP. */
@Module({})
export class ApiModule {
  static with(accounts: AccountSettings, ledgerFolders: readonly string[]): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        AccountsModule.with(accounts),
        RunnersModule,
        RunsModule,
        CareModule,
        ConnectionsModule,
        NoticesModule,
        TakeoutModule.with(ledgerFolders),
      ],
      controllers: [HealthController, WebAppController],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useExisting: WhoIsAskingGuard },
        { provide: APP_PIPE, useClass: StandardSchemaValidationPipe },
      ],
    };
  }
}
