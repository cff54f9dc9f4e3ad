import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { betterAuth, type AuthContext } from 'better-auth';
import { GuardedFetch } from '../../platform/http/guarded-fetch.js';
import { AccountPool } from '../account-pool.js';
import { accountSettings, type AccountSettings } from '../account-settings.js';
import { makeLink, type AccountLink, type LinkKind } from '../links/account-links.js';
import { Mailer } from '../mail/mailer.js';
import { authOptions } from './auth-options.js';

/** The auth library on the tables of ours. */
@Injectable()
export class Auth implements OnModuleDestroy {
  private readonly log = new Logger('Accounts');
  private readonly libraryPool: AccountPool;
  private readonly library: {
    readonly handler: (request: Request) => Promise<Response>;
    readonly $context: Promise<AuthContext>;
  };

  constructor(
    @Inject(accountSettings) private readonly settings: AccountSettings,
    pool: AccountPool,
    mailer: Mailer,
    outgoing: GuardedFetch,
  ) {
    this.libraryPool = new AccountPool(settings);
    const { libraryPool, log } = this;
    this.library = betterAuth(authOptions({ settings, pool, libraryPool, mailer, outgoing, log }));
  }

  async onModuleDestroy(): Promise<void> {
    await this.libraryPool.end();
  }

  /** How people reach the service. */
  get address(): string {
    return this.settings.address;
  }

  /** The answer of the auth library to a request below `/api/auth`. */
  async answer(request: Request): Promise<Response> {
    return this.library.handler(request);
  }

  /** A link for the owner of an account, to be handed over where no mail is sent. */
  async linkFor(kind: LinkKind, account: { id: string; email: string }): Promise<AccountLink> {
    return makeLink(await this.library.$context, this.settings.address, kind, account);
  }
}
