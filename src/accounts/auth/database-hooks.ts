import type { BetterAuthOptions, GenericEndpointContext } from 'better-auth';
import { APIError, getOAuthState } from 'better-auth/api';
import { useInvitation } from '../invitations/use-invitation.js';
import { nameSchema } from '../person-fields.js';
import { sessionEnd } from '../sessions/session-limits.js';
import type { Role } from '../tables/account.entity.js';
import type { SignedInWith } from '../tables/session.entity.js';
import type { AuthParts } from './auth-options.js';
import { requireAdmin } from './require-admin.js';

/** What happens before the auth library writes a row. */
export function databaseHooks(parts: AuthParts): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    user: {
      create: {
        before: async (user, ctx) => {
          const given = await whatAllows(parts, ctx?.path, ctx?.body, user.email);
          return { data: { ...user, name: shownName(user.name), kind: 'person', role: 'runner', ...given } };
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
          return { data: { ...session, expiresAt, signedInWith: signedInWith(ctx) } };
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

/** Another provider's word for a name may be empty, or longer than ours. */
function shownName(name: string): string {
  return nameSchema.safeParse(name).data ?? 'Runner';
}

/** The rules of SIGNUP for an account that is about to be made, here or by signing in elsewhere. */
async function whatAllows(
  parts: AuthParts,
  path: string | undefined,
  body: unknown,
  email: string,
): Promise<Given> {
  // A sign-up with a password was looked at before (before-each-request.ts).
  if (path === '/sign-up/email') return invited(parts, email, (body as { invitation?: string }).invitation);
  await requireAdmin(parts);
  if (parts.settings.signup === 'closed') {
    throw new APIError('FORBIDDEN', { code: 'sign_up_closed', message: 'No account is made by signing in.' });
  }
  const invitation = (await getOAuthState<{ invitation?: unknown }>())?.invitation;
  const token = typeof invitation === 'string' ? invitation : undefined;
  if (token === undefined && parts.settings.signup === 'invite') throw invitationRequired();
  return invited(parts, email, token);
}

interface Given {
  readonly role?: Role;
  readonly emailVerified?: boolean;
}

/** What an invitation gives to a new account; nothing without one. */
async function invited(
  { settings, pool }: AuthParts,
  email: string,
  token: string | undefined,
): Promise<Given> {
  if (token === undefined) return {};
  const used = await useInvitation(pool, token, email);
  if (used) return { role: used.role, ...(used.isForAddress && { emailVerified: true }) };
  if (settings.signup === 'open') return {};
  throw invitationRequired();
}

/** No 403: the auth library would answer a sign-up as if there had been an account already. */
function invitationRequired(): APIError {
  return new APIError('CONFLICT', {
    code: 'INVITATION_REQUIRED',
    message: 'A new account needs an invitation that is still valid and meant for this address.',
  });
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

/** A session that only takes the place of the one before, since the account changed, was begun as that one was. */
const renewing: ReadonlySet<string> = new Set([
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/verify-totp',
]);

function signedInWith(ctx: GenericEndpointContext | null): SignedInWith {
  const path = ctx?.path ?? '';
  if (path === '/passkey/verify-authentication') return 'passkey';
  if (path.startsWith('/callback/')) return 'oidc';
  const before = ctx?.context.session?.session as { signedInWith?: SignedInWith } | undefined;
  return (renewing.has(path) && before?.signedInWith) || 'password';
}
