import type pg from 'pg';
import { hashOfToken } from '../secret-tokens.js';
import type { Role } from '../tables/account.entity.js';

const isValid = `token_hash = $1 and used_at is null and expires_at > now() and (email is null or email = $2)`;

/** Whether this token invites somebody with this address. */
export async function canBeUsed(pool: pg.Pool, token: string, email: string): Promise<boolean> {
  const { rowCount } = await pool.query(`select from invitation where ${isValid}`, [
    hashOfToken(token),
    email,
  ]);
  return rowCount === 1;
}

/** Uses an invitation up; undefined when it is not valid for the address, or was used meanwhile. */
export async function useInvitation(
  pool: pg.Pool,
  token: string,
  email: string,
): Promise<{ role: Role; isForAddress: boolean } | undefined> {
  const { rows } = await pool.query<{ role: Role; isForAddress: boolean }>(
    `update invitation set used_at = now() where ${isValid}
     returning role, email is not null as "isForAddress"`,
    [hashOfToken(token), email],
  );
  return rows[0];
}
