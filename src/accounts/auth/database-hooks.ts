import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { useInvitation } from '../invitations/invitation.store.js';
import { sessionEnd } from '../sessions/session-limits.js';
import type { Role } from '../tables/account.entity.js';
import type { SignedInWith } from '../tables/session.entity.js';
import type { AuthParts } from './auth-options.js';

/** What happens before the auth library writes a row. */
export function databaseHooks(parts: AuthParts): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    user: {
      create: {
        before: async (user, ctx) => {
          const invitation = (ctx?.body as { invitation?: string } | undefined)?.invitation;
          return { data: { ...user, kind: 'person', ...(await invited(parts, user.email, invitation)) } };
        },
      },
    },
    session: {
      create: {
        before: async (session, ctx) => {
          const role = await roleOfUsable(parts, session.userId);
          const now = new Date();
          const end = sessionEnd(role, now, now);
          const expiresAt = end < session.expiresAt ? end : session.expiresAt;
          return { data: { ...session, expiresAt, signedInWith: signedInWith(ctx?.path) } };
        },
      },
    },
    account: {
      create: { before: async (method) => ({ data: { ...method, ...withoutTokens } }) },
      update: { before: async (method) => ({ data: { ...method, ...withoutTokens } }) },
    },
  };
}

/** Nothing is asked of a provider after the sign-in, so its tokens are not kept. */
const withoutTokens = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
};

/** What an invitation gives to a new account; nothing without one. */
async function invited(
  { settings, pool }: AuthParts,
  email: string,
  token: string | undefined,
): Promise<{ role?: Role; emailVerified?: boolean }> {
  if (token === undefined) return {};
  const used = await useInvitation(pool, token, email);
  if (used) return { role: used.role, ...(used.isForAddress && { emailVerified: true }) };
  if (settings.signup === 'open') return {};
  throw new APIError('FORBIDDEN', { code: 'INVITATION_REQUIRED', message: 'The invitation was used.' });
}

/** @throws APIError, as for a wrong password, when nobody may sign in to the account. */
async function roleOfUsable({ pool }: AuthParts, accountId: string): Promise<Role> {
  const { rows } = await pool.query<{ role: Role }>(
    `select role from account where id = $1 and kind = 'person' and disabled_at is null`,
    [accountId],
  );
  if (rows[0]) return rows[0].role;
  throw new APIError('UNAUTHORIZED', {
    code: 'INVALID_EMAIL_OR_PASSWORD',
    message: 'Invalid email or password',
  });
}

function signedInWith(path: string | undefined): SignedInWith {
  if (path?.startsWith('/passkey/')) return 'passkey';
  return path?.startsWith('/oauth2/') || path?.startsWith('/callback/') ? 'oidc' : 'password';
}
