import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { betterAuth } from 'better-auth';
import pg from 'pg';
import { accountSettings, type AccountSettings } from '../account-settings.js';
import { authOptions } from './auth-options.js';

/** Sign-ins are few; more connections than this would be taken from everybody else. */
const poolSize = 4;

/** The auth library on the tables of ours, with a small pool of its own. */
@Injectable()
export class Auth implements OnModuleDestroy {
  private readonly log = new Logger('Accounts');
  private readonly pool: pg.Pool;
  private readonly library: { handler: (request: Request) => Promise<Response> };

  /** How people reach the service. */
  readonly address: string;

  constructor(@Inject(accountSettings) settings: AccountSettings) {
    this.address = settings.address;
    this.pool = new pg.Pool({
      connectionString: settings.databaseUrl,
      max: poolSize,
      application_name: 'stridecheck-accounts',
      connectionTimeoutMillis: 5_000,
      query_timeout: 30_000,
      keepAlive: true,
    });
    this.pool.on('error', (error) => this.log.warn(`A database connection was lost: ${error.message}`));
    this.library = betterAuth(authOptions({ settings, pool: this.pool, log: this.log }));
  }

  /** The answer of the auth library to a request below `/api/auth`. */
  async answer(request: Request): Promise<Response> {
    return this.library.handler(request);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }
}
