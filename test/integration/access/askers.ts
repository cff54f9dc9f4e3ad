import { randomInt, randomUUID } from 'node:crypto';
import { scopes, type Scope } from '../../../src/accounts/scopes.js';
import type { Role } from '../../../src/accounts/tables/account.entity.js';
import { addPerson, addSession, addToken, askWith, type Ask } from '../people.js';
import type { TestDatabase } from '../test-database.js';
import type { Access } from './api-routes.js';

/** Somebody, or nobody, who asks for something. */
export interface Asker {
  readonly name: string;
  readonly ask: Ask;
  /** The `Cookie` header of the session; empty without one. */
  readonly cookie: string;
  /** Whose rows the asker owns; null for those whom the service does not know. */
  readonly runnerId: string | null;
  readonly role: Role;
  /** Null for a session, which no scope limits. */
  readonly scopes: readonly Scope[] | null;
  readonly secondFactorMissing: boolean;
}

/** Lets a service believe the addresses that askers name, each time another: what limits one address is tested elsewhere. */
export const believesAddresses = { TRUST_PROXY: '1' };

/** Asks each time from another address. */
function askFromAnywhere(service: Service, headers: Record<string, string>): Ask {
  return (path, init) => askWith(service, { ...headers, 'x-forwarded-for': anyAddress() })(path, init);
}

const anyAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

/** The place where askers are made. */
export interface Service {
  readonly url: string;
  readonly database: TestDatabase;
  readonly dataDir: { readonly path: string };
}

const nobody = { runnerId: null, role: 'runner', scopes: null, secondFactorMissing: false } as const;

/** A person with a session. */
export async function signedIn(
  service: Service,
  name: string,
  role: Role = 'runner',
  twoFactor = role !== 'runner',
): Promise<Asker> {
  const { id } = await addPerson(service.database, { role, twoFactor, name });
  const cookie = await addSession(service.database, service.dataDir, id);
  const secondFactorMissing = role !== 'runner' && !twoFactor;
  return {
    name,
    ask: askFromAnywhere(service, { cookie, origin: service.url }),
    cookie,
    runnerId: id,
    role,
    scopes: null,
    secondFactorMissing,
  };
}

/** The same person with a token that allows this much. */
export async function withToken(service: Service, owner: Asker, allowed: readonly Scope[]): Promise<Asker> {
  const token = await addToken(service.database, owner.runnerId as string, allowed);
  return {
    ...owner,
    name: `${owner.name} with a token for ${allowed.join(', ')}`,
    ask: askFromAnywhere(service, { authorization: `Bearer ${token}` }),
    cookie: '',
    scopes: allowed,
  };
}

/** Everybody whom the matrix of access knows, each of them owning what only they own. */
export async function allAskers(service: Service): Promise<Asker[]> {
  const owner = await signedIn(service, 'a runner');
  const people = [
    owner,
    await signedIn(service, 'a physio', 'physio'),
    await signedIn(service, 'an admin', 'admin'),
    await signedIn(service, 'an admin without a second factor', 'admin', false),
  ];
  const tokens: Asker[] = [];
  for (const scope of scopes) tokens.push(await withToken(service, owner, [scope]));
  tokens.push(await withToken(service, people[2], scopes));
  return [...people, ...tokens, ...(await strangers(service))];
}

/** Those who come with nothing, or with what was good once. */
async function strangers(service: Service): Promise<Asker[]> {
  const { database } = service;
  const stranger = (name: string, headers: Record<string, string>): Asker => ({
    ...nobody,
    name,
    ask: askFromAnywhere(service, headers),
    cookie: '',
  });
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const disabled = await addPerson(database);
  const disabledCookie = await addSession(database, service.dataDir, disabled.id);
  await database.query(`update account set disabled_at = now() where id = $1`, [disabled.id]);
  const deleted = await addPerson(database);
  const deletedCookie = await addSession(database, service.dataDir, deleted.id);
  await database.query(`delete from account where id = $1`, [deleted.id]);
  const late = await addPerson(database);
  const lateCookie = await addSession(database, service.dataDir, late.id);
  await database.query(`update access_token set expires_at = now() where account_id = $1`, [late.id]);
  await database.query(`update session set expires_at = now() where account_id = $1`, [late.id]);
  const own = { origin: service.url };
  return [
    stranger('nobody', {}),
    stranger('a made-up token', bearer(`sc_${'A'.repeat(43)}`)),
    stranger('a made-up session', { cookie: `stridecheck.session_token=${randomUUID()}.c2ln`, ...own }),
    stranger('the token of a disabled account', bearer(disabled.token)),
    stranger('the session of a disabled account', { cookie: disabledCookie, ...own }),
    stranger('the token of a deleted account', bearer(deleted.token)),
    stranger('the session of a deleted account', { cookie: deletedCookie, ...own }),
    stranger('an expired token', bearer(late.token)),
    stranger('an expired session', { cookie: lateCookie, ...own }),
  ];
}

/** How a route answers an asker who asks for nobody's rows but their own; `ok` when it lets them in. */
export function admission(asker: Asker, access: Access): 'ok' | 401 | 403 | 404 {
  if (access.who === 'anyone') return 'ok';
  if (asker.runnerId === null) return 401;
  // A session is no signature.
  if (access.orSigned && !asker.scopes) return 401;
  if (asker.scopes && !(access.scope && (asker.scopes as readonly string[]).includes(access.scope)))
    return 403;
  if (asker.secondFactorMissing && !access.beforeSecondFactor) return 403;
  const isForRole = access.who === 'admin' || access.who === 'physio';
  return isForRole && asker.role !== access.who ? 404 : 'ok';
}
