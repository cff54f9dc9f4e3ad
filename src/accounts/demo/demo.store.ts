import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { newSecretToken } from '../secret-tokens.js';
import { sessionEnd } from '../sessions/session-limits.js';
import { DemoRefusedError } from './demo-refused-error.js';
import { demoPeople, type DemoPerson } from './demo-people.js';

/**
 * Makes the demo people where they are missing.
 * @throws DemoRefusedError when real people have accounts in this database: a demo lets everybody in.
 */
export async function ensureDemoPeople(dataSource: DataSource): Promise<void> {
  const people = await dataSource.query<unknown[]>(
    `select from account where kind in ('person', 'local') limit 1`,
  );
  if (people.length > 0) {
    throw new DemoRefusedError(
      'This data folder or database is in use, and a demo lets everybody in without a password. ' +
        'Leave DATA_DIR and DATABASE_URL away: the demo then has a folder of its own. ' +
        'A demo folder of a version before accounts can be deleted.',
    );
  }
  await addDemoPeople(dataSource, demoPeople);
}

/** Makes those of these people who are missing. */
export async function addDemoPeople(
  dataSource: DataSource,
  people: readonly Omit<DemoPerson, 'about'>[],
): Promise<void> {
  for (const { id, name, email, role } of people) {
    await dataSource.query(
      `insert into account (id, kind, name, email, email_verified, role) values ($1, 'demo', $2, $3, true, $4)
       on conflict (id) do nothing`,
      [id, name, email, role],
    );
  }
}

/** What the account of this id is, where it was made for the demo; undefined for every other. */
export async function findDemoPerson(
  dataSource: DataSource,
  id: string,
): Promise<Pick<DemoPerson, 'id' | 'role'> | undefined> {
  const rows = await dataSource.query<Pick<DemoPerson, 'id' | 'role'>[]>(
    `select id, role from account where id::text = $1 and kind = 'demo'`,
    [id],
  );
  return rows[0];
}

/** Signs a demo person in and returns the token of the session. */
export async function signInDemoPerson(
  dataSource: DataSource,
  person: Pick<DemoPerson, 'id' | 'role'>,
): Promise<string> {
  const token = newSecretToken();
  const now = new Date();
  await dataSource.query(
    `insert into session (id, account_id, token, signed_in_with, expires_at) values ($1, $2, $3, 'demo', $4)`,
    [uuidv7(), person.id, token, sessionEnd(person.role, now, now)],
  );
  return token;
}
