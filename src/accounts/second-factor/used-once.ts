import { APIError, getSessionFromCtx } from 'better-auth/api';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { GenericEndpointContext } from 'better-auth';
import type pg from 'pg';
import { stepOfCode } from './time-codes.js';

/** The cookie of a sign-in that waits for its second factor, as the auth library names it. */
const waitingCookie = 'two_factor';

/**
 * Lets a code of an authenticator app through once: whoever looks over a shoulder comes too late. A wrong code is left
 * to the auth library, which counts it.
 * @throws APIError, as for a wrong code, when this one was used before.
 */
export async function requireUnusedCode(
  ctx: GenericEndpointContext,
  pool: pg.Pool,
  code: unknown,
): Promise<void> {
  const accountId = await accountOf(ctx);
  if (accountId === undefined || typeof code !== 'string') return;
  const { rows } = await pool.query<{ secret: string }>(
    'select secret from two_factor where account_id = $1',
    [accountId],
  );
  if (!rows[0]) return;
  const secret = await symmetricDecrypt({ key: ctx.context.secretConfig, data: rows[0].secret });
  const step = stepOfCode(secret, code, Date.now());
  if (step === undefined) return;
  const { rowCount } = await pool.query(
    `update two_factor set last_used_step = $2
      where account_id = $1 and coalesce(last_used_step, 0) < $2`,
    [accountId, step],
  );
  if (rowCount === 0) throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' });
}

async function accountOf(ctx: GenericEndpointContext): Promise<string | undefined> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const { name } = ctx.context.createAuthCookie(waitingCookie);
  const waiting = await ctx.getSignedCookie(name, ctx.context.secret);
  const found = waiting ? await ctx.context.internalAdapter.findVerificationValue(waiting) : undefined;
  return found?.value;
}
