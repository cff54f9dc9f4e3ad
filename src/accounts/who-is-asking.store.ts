import type { DataSource } from 'typeorm';
import type { Scope } from './scopes.js';
import type { Role } from './tables/account.entity.js';

/** Whether the second factor that a role requires is still missing. The parts of a row say which way was taken. */
const secondFactorMissing = (otherFactor: string): string =>
  `(account.role <> 'runner' and account.kind <> 'demo' and not account.two_factor_enabled and not ${otherFactor})`;

/** Nobody is signed in to an account that is disabled, or made for a demo when this is none. */
const isUsable = `account.disabled_at is null and (account.kind = 'person' or (account.kind = 'demo' and $2))`;

export interface FoundSession {
  readonly id: string;
  readonly runnerId: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly secondFactorMissing: boolean;
  /** The account has a passkey, or another provider's sign-in. */
  readonly hasStrongerWay: boolean;
}

const hasStrongerWay = `(exists (select from passkey where passkey.account_id = account.id)
  or exists (select from sign_in_method as way where way.account_id = account.id and way.provider_id <> 'credential'))`;

/** The session with this token that has not ended. */
export async function findSession(
  db: DataSource,
  token: string,
  demo: boolean,
): Promise<FoundSession | undefined> {
  const rows = await db.query<FoundSession[]>(
    `select session.id, account.id as "runnerId", account.role, session.created_at as "createdAt",
            session.updated_at as "updatedAt",
            ${secondFactorMissing(`session.signed_in_with in ('passkey', 'oidc')`)} as "secondFactorMissing",
            ${hasStrongerWay} as "hasStrongerWay"
       from session join account on account.id = session.account_id
      where session.token = $1 and session.expires_at > now() and ${isUsable}`,
    [token, demo],
  );
  return rows[0];
}

export interface FoundToken {
  readonly id: string;
  readonly runnerId: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  readonly isNewlyUsed: boolean;
  readonly secondFactorMissing: boolean;
}

/** The token with this hash that has not run out. */
export async function findToken(
  db: DataSource,
  tokenHash: string,
  demo: boolean,
): Promise<FoundToken | undefined> {
  const rows = await db.query<FoundToken[]>(
    `select access_token.id, account.id as "runnerId", account.role, access_token.scopes,
            coalesce(access_token.last_used_at < now() - interval '1 minute', true) as "isNewlyUsed",
            ${secondFactorMissing(hasStrongerWay)} as "secondFactorMissing"
       from access_token join account on account.id = access_token.account_id
      where access_token.token_hash = $1 and access_token.expires_at > now() and ${isUsable}`,
    [tokenHash, demo],
  );
  return rows[0];
}

/** Notes that a session is used, and when it ends now. */
export async function touchSession(db: DataSource, id: string, expiresAt: Date): Promise<void> {
  await db.query(`update session set updated_at = now(), expires_at = $2 where id = $1`, [id, expiresAt]);
}

/** Notes that a token is used. */
export async function touchToken(db: DataSource, id: string): Promise<void> {
  await db.query(`update access_token set last_used_at = now() where id = $1`, [id]);
}

/** Whether the session or token that somebody came with is still good. */
export async function isStillGood(
  db: DataSource,
  by: { sessionId: string | null; tokenId: string | null },
): Promise<boolean> {
  const [table, id] = by.sessionId ? ['session', by.sessionId] : ['access_token', by.tokenId];
  const rows = await db.query<unknown[]>(
    `select from ${table} as way join account on account.id = way.account_id
      where way.id = $1 and way.expires_at > now() and account.disabled_at is null`,
    [id],
  );
  return rows.length > 0;
}

/** Whether somebody could be signed in to the account. */
export async function isUsableAccount(db: DataSource, accountId: string, demo: boolean): Promise<boolean> {
  const rows = await db.query<unknown[]>(`select from account where id = $1 and ${isUsable}`, [
    accountId,
    demo,
  ]);
  return rows.length > 0;
}
