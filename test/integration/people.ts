import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { scopes, type Scope } from '../../src/accounts/scopes.js';
import type { Role } from '../../src/accounts/tables/account.entity.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { queryAt, type TestDatabase } from './test-database.js';

type Database = Pick<TestDatabase, 'query'>;

/** Asks the API at a path as somebody; the answer comes whatever its status. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** Somebody with an account in a test's database. */
export interface Person {
  readonly id: string;
  readonly email: string;
  /** An access token with the scopes that were asked for; all of them unless said otherwise. */
  readonly token: string;
  /** Asks the service with the token. */
  at(service: { readonly url: string }): Ask;
}

export interface PersonOptions {
  readonly role?: Role;
  readonly name?: string;
  readonly email?: string;
  readonly scopes?: readonly Scope[];
  /** Lets the person sign in with it. */
  readonly password?: string;
  /** Left out: on for those whose role requires it. */
  readonly twoFactor?: boolean;
}

/** Makes an account straight in the database, with a token. */
export async function addPerson(database: Database, options: PersonOptions = {}): Promise<Person> {
  const { role = 'runner', name = 'Test Runner', twoFactor = role !== 'runner' } = options;
  const id = randomUUID();
  const email = options.email ?? `${id}@example.org`;
  await database.query(
    `insert into account (id, kind, name, email, email_verified, role, two_factor_enabled)
     values ($1, 'person', $2, $3, true, $4, $5)`,
    [id, name, email, role, twoFactor],
  );
  if (options.password !== undefined) await addPassword(database, id, options.password);
  const token = await addToken(database, id, options.scopes);
  return { id, email, token, at: (service) => askWith(service, { authorization: `Bearer ${token}` }) };
}

/** Makes an account in the database that a service brought along. */
export async function addPersonToOwnDatabase(dataDir: string): Promise<Person> {
  const { startEmbeddedPostgres } = (await import(
    '../../dist/src/platform/embedded-postgres/embedded-postgres.js' as string
  )) as typeof import('../../src/platform/embedded-postgres/embedded-postgres.js');
  const postgres = await startEmbeddedPostgres({ dataDir, log: createLogger('error') });
  try {
    return await addPerson({ query: (sql, parameters) => queryAt(postgres.url, sql, parameters) });
  } finally {
    await postgres.stop();
  }
}

/** Another token of an account. */
export async function addToken(
  database: Database,
  accountId: string,
  allowed: readonly Scope[] = scopes,
): Promise<string> {
  const token = `sc_${randomBytes(32).toString('base64url')}`;
  await database.query(
    `insert into access_token (id, account_id, name, token_hash, scopes, expires_at)
     values ($1, $2, 'test', $3, $4, now() + interval '1 day')`,
    [randomUUID(), accountId, createHash('sha256').update(token).digest('hex'), [...allowed]],
  );
  return token;
}

/** The `Cookie` header of a new session of an account, as a browser that signed in would send it. */
export async function addSession(
  database: Database,
  dataDir: { readonly path: string },
  accountId: string,
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await database.query(
    `insert into session (id, account_id, token, expires_at) values ($1, $2, $3, now() + interval '30 minutes')`,
    [randomUUID(), accountId, token],
  );
  const key = readFileSync(join(dataDir.path, 'keys', 'accounts.key'), 'utf8').trim();
  const signature = createHmac('sha256', key).update(token).digest('base64');
  return `stridecheck.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Asks with these headers beside those of each request. */
export function askWith(service: { readonly url: string }, headers: Record<string, string>): Ask {
  return (path, init = {}) =>
    fetch(new URL(path, service.url), {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    });
}

async function addPassword(database: Database, accountId: string, password: string): Promise<void> {
  await database.query(
    `insert into sign_in_method (id, account_id, provider_id, provider_account_id, password)
     values ($1, $2, 'credential', $2::uuid::text, $3)`,
    [randomUUID(), accountId, await hash(password)],
  );
}
