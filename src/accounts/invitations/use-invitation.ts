import type pg from 'pg';
import { hashOfToken } from '../secret-tokens.js';
import type { Role } from '../tables/account.entity.js';

const isValid = `token_hash = $1 and used_at is null and expires_at > now() and (email is null or email = $2)
  and (not by_practice or exists (select from account where account.id = invited_by and disabled_at is null))`;

/** Whether this token invites somebody with this address: of practices alone where nobody else lets people in. */
export async function canBeUsed(
  pool: pg.Pool,
  { token, email, signup }: { readonly token: string; readonly email: string; readonly signup: string },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from invitation where ${isValid} and (by_practice or $3 <> 'closed')`,
    [hashOfToken(token), email, signup],
  );
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
