import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { hashOfToken, newSecretToken } from '../secret-tokens.js';

/** How long the token of a start is good; another start shows another one. */
const tokenDays = 7;
/** Two set-ups at once wait for each other: `SC` `SU`. */
const setupLockKey = 0x53435355;

/** Says in `needed` whether nobody looks after this installation yet. */
export const setUpNeeded = `select not exists
  (select from account where kind = 'person' and role = 'admin') as needed`;

/** Whether nobody looks after this installation yet: there is no admin. */
export async function isSetUpNeeded(em: EntityManager): Promise<boolean> {
  const [{ needed }] = await em.query<{ needed: boolean }[]>(setUpNeeded);
  return needed;
}

/** A token for the set-up, of which the hash is kept. Those of other starts stay good. */
export async function makeSetupToken(em: EntityManager): Promise<string> {
  const token = newSecretToken();
  await em.query(`delete from setup_token where expires_at < now()`);
  await em.query(`insert into setup_token values ($1, now() + make_interval(days => $2))`, [
    hashOfToken(token),
    tokenDays,
  ]);
  return token;
}

export interface FirstAdmin {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** Makes the first admin with a password. False when the token is not good, or somebody was faster. */
export async function setUp(dataSource: DataSource, token: string, admin: FirstAdmin): Promise<boolean> {
  return dataSource.transaction(async (em) => {
    await em.query('select pg_advisory_xact_lock($1)', [setupLockKey]);
    const known = await em.query<unknown[]>(
      `select from setup_token where token_hash = $1 and expires_at > now()`,
      [hashOfToken(token)],
    );
    if (known.length === 0 || !(await isSetUpNeeded(em))) return false;
    const id = await makeFirstAdmin(em, admin);
    await em.query(
      `insert into sign_in_method (id, account_id, provider_id, provider_account_id, password)
       values ($1, $2, 'credential', $2::uuid::text, $3)`,
      [uuidv7(), id, admin.passwordHash],
    );
    await em.query('delete from setup_token');
    return true;
  });
}

/**
 * Makes an admin's account, which takes over the runs of an installation that had no accounts before, and returns its
 * id. Call it in a transaction.
 */
export async function makeFirstAdmin(
  em: EntityManager,
  { name, email }: Pick<FirstAdmin, 'name' | 'email'>,
): Promise<string> {
  const [taken] = await em.query<[{ id: string }[], number]>(
    `update account set kind = 'person', role = 'admin', name = $1, email = $2, email_verified = true, updated_at = now()
      where id = (select id from account where kind = 'local' order by created_at limit 1) returning id`,
    [name, email],
  );
  if (taken[0]) return taken[0].id;
  const id = uuidv7();
  await em.query(
    `insert into account (id, kind, role, name, email, email_verified) values ($1, 'person', 'admin', $2, $3, true)`,
    [id, name, email],
  );
  return id;
}
