import type { EntityManager } from 'typeorm';

/** What an account is, without any secret: for the one it belongs to. Times are ISO 8601, UTC. */
export interface AccountFacts {
  readonly email: string | null;
  readonly name: string;
  readonly role: string;
  readonly emailVerified: boolean;
  readonly twoFactor: boolean;
  readonly createdAt: string;
  readonly signInMethods: { provider: string; createdAt: string }[];
  readonly passkeys: { name: string | null; createdAt: string }[];
  readonly sessions: {
    createdAt: string;
    expiresAt: string;
    ipAddress: string | null;
    userAgent: string | null;
  }[];
  readonly tokens: { name: string; scopes: string[]; createdAt: string; expiresAt: string }[];
}

const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const listOf = (table: string, fields: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object(${fields}) order by created_at)
     from ${table} where account_id = account.id), '[]')`;

/** The facts of an account; null when there is none with this id. */
export async function accountFacts(em: EntityManager, accountId: string): Promise<AccountFacts | null> {
  const rows = (await em.query(
    `select email, name, role, email_verified as "emailVerified", two_factor_enabled as "twoFactor",
            ${iso('created_at')} as "createdAt",
            ${listOf('sign_in_method', `'provider', provider_id, 'createdAt', ${iso('created_at')}`)} as "signInMethods",
            ${listOf('passkey', `'name', name, 'createdAt', ${iso('created_at')}`)} as passkeys,
            ${listOf(
              'session',
              `'createdAt', ${iso('created_at')}, 'expiresAt', ${iso('expires_at')},
               'ipAddress', ip_address, 'userAgent', user_agent`,
            )} as sessions,
            ${listOf(
              'access_token',
              `'name', name, 'scopes', scopes, 'createdAt', ${iso('created_at')}, 'expiresAt', ${iso('expires_at')}`,
            )} as tokens
       from account where id = $1`,
    [accountId],
  )) as AccountFacts[];
  return rows[0] ?? null;
}
