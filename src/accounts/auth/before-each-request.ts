import { APIError, createAuthMiddleware } from 'better-auth/api';
import { passwordProblem } from '../passwords/password-rules.js';
import type { AuthParts } from './auth-options.js';
import { signUpFault, signUpSchema } from './sign-up.contract.js';
import { canBeUsed } from '../invitations/invitation.store.js';

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
    }
  });
}

async function checkedSignUp(parts: AuthParts, body: Body): Promise<Body> {
  const result = signUpSchema.safeParse(body);
  if (!result.success) throw new APIError('BAD_REQUEST', signUpFault(result.error));
  const { name, email, password, invitation } = result.data;
  const { signup } = parts.settings;
  const isAllowed =
    signup === 'open' ||
    (signup === 'invite' && invitation !== undefined && (await canBeUsed(parts.pool, invitation, email)));
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
