import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Asker } from '../asker.js';
import { isPasswordOf } from '../passwords/password-hash.js';
import { wrongTries } from '../throttle/limits.js';
import { Throttle } from '../throttle/throttle.js';

/** Who signed in so recently is taken for the owner where there is no password to ask for. */
const freshMinutes = 10;

/** Whether it is the owner who asks, and not somebody at an open browser; else what is needed. */
export type Confirmation =
  | 'confirmed'
  | 'wrongPassword'
  | 'signInAgain'
  /** Too many wrong passwords: seconds until the next one. */
  | { readonly waitS: number };

/** Makes sure that what cannot be undone is asked for by the owner of an account. */
@Injectable()
export class ConfirmOwner {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly throttle: Throttle,
  ) {}

  /** Asks for the password where the account has one, else for a session that is minutes old. */
  async confirm({ runnerId, sessionId }: Asker, password: string | undefined): Promise<Confirmation> {
    const [known] = await this.dataSource.query<{ hash: string }[]>(
      `select password as hash from sign_in_method
        where account_id = $1 and provider_id = 'credential' and password is not null`,
      [runnerId],
    );
    if (known) return this.byPassword(runnerId, known.hash, password);
    const fresh = await this.dataSource.query<unknown[]>(
      `select from session where id = $1 and created_at > now() - make_interval(mins => $2)`,
      [sessionId, freshMinutes],
    );
    return fresh.length > 0 ? 'confirmed' : 'signInAgain';
  }

  /** Counted with the wrong tries wherever else somebody signed in is asked for the password. */
  private async byPassword(
    accountId: string,
    hash: string,
    password: string | undefined,
  ): Promise<Confirmation> {
    if (password === undefined) return 'wrongPassword';
    const subject = `account ${accountId}`;
    const waitS = await this.throttle.spend(wrongTries, subject);
    if (waitS !== undefined) return { waitS };
    if (!(await isPasswordOf({ hash, password }))) return 'wrongPassword';
    await this.throttle.giveBack(wrongTries, subject);
    return 'confirmed';
  }
}
