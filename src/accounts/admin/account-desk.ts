import { betterAuth, type AuthContext } from 'better-auth';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AccountSettings } from '../account-settings.js';
import { authOptions } from '../auth/auth-options.js';
import { makeLink, type AccountLink, type LinkKind } from '../links/account-links.js';
import { isSetUpNeeded, makeFirstAdmin } from '../setup/setup.store.js';
import { Account, type Role } from '../tables/account.entity.js';
import { changeAccount, switchTwoFactorOff, type AccountChange, type Changed } from './account-changes.js';
import { listAccounts } from './accounts.store.js';

const mostListed = 10_000;

/** What whoever runs the service does with accounts from a terminal, whether or not the service runs. */
export class AccountDesk {
  private readonly pool: pg.Pool;

  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: AccountSettings,
  ) {
    this.pool = new pg.Pool({ connectionString: settings.databaseUrl, max: 2 });
    this.pool.on('error', () => undefined);
  }

  /** All accounts, newest first. */
  async list(): Promise<Account[]> {
    return listAccounts(this.dataSource.manager, '', mostListed);
  }

  /** The account with this address; null when there is none. */
  async find(email: string): Promise<Account | null> {
    return this.dataSource.manager.findOneBy(Account, { email });
  }

  /** Makes an account that nobody can sign in to before a password is set with a link. */
  async add(person: { name: string; email: string; role: Role }): Promise<Account> {
    return this.dataSource.transaction(async (em) => {
      const isFirst = person.role === 'admin' && (await isSetUpNeeded(em));
      const id = isFirst ? await makeFirstAdmin(em, person) : uuidv7();
      if (!isFirst) await em.insert(Account, { id, kind: 'person', emailVerified: true, ...person });
      return em.findOneByOrFail(Account, { id });
    });
  }

  /** Changes role or state; see changeAccount. */
  async change(id: string, change: AccountChange): Promise<Changed> {
    return changeAccount(this.dataSource, id, change);
  }

  /** Takes the second factor away. */
  async twoFactorOff(id: string): Promise<void> {
    await switchTwoFactorOff(this.dataSource, id);
  }

  /** A link to hand to the owner of an account. */
  async linkFor(kind: LinkKind, account: { id: string; email: string }): Promise<AccountLink> {
    return makeLink(await this.authContext(), this.settings.address, kind, account);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async authContext(): Promise<AuthContext> {
    const log = { error: () => undefined };
    const options = authOptions({ settings: this.settings, pool: this.pool, libraryPool: this.pool, log });
    return (betterAuth({ ...options, plugins: [] }) as { $context: Promise<AuthContext> }).$context;
  }
}
