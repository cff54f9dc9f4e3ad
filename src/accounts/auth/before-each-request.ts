import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api';
import type { GenericEndpointContext } from 'better-auth';
import { z } from 'zod';
import { canBeUsed } from '../invitations/use-invitation.js';
import { passwordProblem } from '../passwords/password-rules.js';
import { hashOfCode } from '../second-factor/recovery-codes.js';
import { requireUnusedCode } from '../second-factor/used-once.js';
import type { AuthParts } from './auth-options.js';
import { requireAdmin } from './require-admin.js';
import { signUpFault, signUpSchema } from './sign-up.contract.js';

type Body = Readonly<Record<string, unknown>>;

/** Our own rules, before the auth library looks at a request. */
export function beforeEachRequest(parts: AuthParts) {
  return createAuthMiddleware(async (ctx) => {
    const body = (ctx.body ?? {}) as Body;
    switch (ctx.path) {
      case '/sign-up/email':
        return { context: { body: await checkedSignUp(parts, body) } };
      case '/reset-password':
        requireGoodPassword(body.newPassword);
        return;
      case '/change-password':
        requireGoodPassword(body.newPassword);
        return { context: { body: { ...body, revokeOtherSessions: true } } };
      case '/two-factor/verify-totp':
        await requireUnusedCode(ctx as GenericEndpointContext, parts.pool, body.code);
        return { context: { body: { ...body, trustDevice: false } } };
      case '/two-factor/verify-backup-code':
        return { context: { body: recoveryBody(parts, body) } };
      case '/passkey/update-passkey':
      case '/passkey/delete-passkey':
        return requireId(body.id);
      case '/passkey/verify-registration':
        return { context: { body: { ...body, createSession: false } } };
      case '/sign-in/social':
        return requireProviderSignIn(body);
      case '/passkey/generate-register-options':
        return requireFreshSession(ctx as GenericEndpointContext);
    }
  });
}

/** The database knows ids of one form, and is not asked for others. */
function requireId(id: unknown): void {
  if (z.uuid().safeParse(id).success) return;
  throw new APIError('NOT_FOUND', {
    code: 'PASSKEY_NOT_FOUND',
    message: 'There is no passkey with this id.',
  });
}

/** Codes are compared by their hashes. No device is trusted to need none. */
function recoveryBody({ settings }: AuthParts, body: Body): Body {
  const code = typeof body.code === 'string' ? hashOfCode(settings.key.secret, body.code) : body.code;
  return { ...body, code, disableSession: false, trustDevice: false };
}

const providerSignInSchema = z.strictObject({
  provider: z.string(),
  callbackURL: z.string().optional(),
  errorCallbackURL: z.string().optional(),
  disableRedirect: z.boolean().optional(),
  additionalData: z.strictObject({ invitation: z.string() }).optional(),
});

/** Who signs in elsewhere goes there and comes back: with no ID token brought along, and nothing else asked for there. */
function requireProviderSignIn(body: Body): void {
  const fault = providerSignInSchema.safeParse(body).error?.issues[0];
  if (fault) throw new APIError('BAD_REQUEST', { code: 'VALIDATION_ERROR', message: fault.message });
}

/** A passkey opens the account for good: whoever adds one signed in a short while ago. */
const freshForMs = 60 * 60_000;

async function requireFreshSession(ctx: GenericEndpointContext): Promise<void> {
  const session = await getSessionFromCtx(ctx);
  if (!session || Date.now() - session.session.createdAt.getTime() < freshForMs) return;
  throw new APIError('FORBIDDEN', {
    code: 'SESSION_NOT_FRESH',
    message: 'Sign in again first: a passkey is added within an hour of that.',
  });
}

async function checkedSignUp(parts: AuthParts, body: Body): Promise<Body> {
  const result = signUpSchema.safeParse(body);
  if (!result.success) throw new APIError('BAD_REQUEST', signUpFault(result.error));
  const { name, email, password, invitation } = result.data;
  const { signup } = parts.settings;
  await requireAdmin(parts);
  const isAllowed =
    signup === 'open' ||
    (invitation !== undefined && (await canBeUsed(parts.pool, { token: invitation, email, signup })));
  if (!isAllowed) throw new APIError('FORBIDDEN', refusals[signup === 'closed' ? 'closed' : 'invite']);
  requireGoodPassword(password);
  return { name, email, password, ...(invitation && { invitation }) };
}

const refusals = {
  closed: { code: 'SIGN_UP_CLOSED', message: 'New accounts are made by whoever runs this service.' },
  invite: {
    code: 'INVITATION_REQUIRED',
    message: 'A new account needs an invitation that is still valid and meant for this address.',
  },
};

function requireGoodPassword(password: unknown): void {
  const problem = typeof password === 'string' ? passwordProblem(password) : undefined;
  if (problem) throw new APIError('BAD_REQUEST', problem);
}
