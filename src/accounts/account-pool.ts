import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { accountSettings, type AccountSettings } from './account-settings.js';

/** Sign-ins are few; more connections than this would be taken from everybody else. */
const poolSize = 4;

/** A few connections for libraries that bring their own statements: those for sign-in and for throttling. */
@Injectable()
export class AccountPool extends pg.Pool implements OnModuleDestroy {
  constructor(@Inject(accountSettings) settings: AccountSettings) {
    super({
      connectionString: settings.databaseUrl,
      max: poolSize,
      application_name: 'stridecheck-accounts',
      connectionTimeoutMillis: 5_000,
      query_timeout: 30_000,
      keepAlive: true,
    });
    const log = new Logger('Accounts');
    this.on('error', (error) => log.warn(`A database connection was lost: ${error.message}`));
  }

  async onModuleDestroy(): Promise<void> {
    await this.end();
  }
}
