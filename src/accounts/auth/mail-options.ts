import type { BetterAuthOptions } from 'better-auth';
import type pg from 'pg';
import { linkLifeMs, pageWithToken } from '../links/account-links.js';
import { preferredLanguage } from '../mail/mail-language.js';
import type { MailKind } from '../mail/mail-texts.js';
import type { AuthParts } from './auth-options.js';

type Options = Required<Pick<BetterAuthOptions, 'emailAndPassword' | 'emailVerification'>>;

async function hasPassword(pool: pg.Pool, accountId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from sign_in_method where account_id = $1 and provider_id = 'credential' and password is not null`,
    [accountId],
  );
  return rowCount === 1;
}

/** What the auth library sends by mail; nothing where there is none, and then nobody has to confirm an address. */
export function mailOptions({ settings, mailer, pool }: AuthParts): Options {
  if (!mailer?.isThere) return { emailAndPassword: { enabled: true }, emailVerification: {} };
  const { address } = settings;
  const send = (kind: MailKind, to: string, url: string, request?: Request): void =>
    mailer.send({ kind, to, url, language: preferredLanguage(request?.headers.get('accept-language')) });
  return {
    emailAndPassword: {
      enabled: true,
      requireEmailVerification: true,
      resetPasswordTokenExpiresIn: linkLifeMs.mailed / 1000,
      sendResetPassword: async ({ user, token }, request) => {
        // A mailbox alone gives no password to an account that never had one: it signs in elsewhere.
        if (await hasPassword(pool, user.id)) {
          send('reset', user.email, pageWithToken(address, 'reset-password', token), request);
        }
      },
      onExistingUserSignUp: async ({ user }, request) =>
        send('known', user.email, `${address}/sign-in`, request),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      expiresIn: linkLifeMs.mailed / 1000,
      sendVerificationEmail: async ({ user, token }, request) =>
        send('verify', user.email, pageWithToken(address, 'verify-email', token), request),
    },
  };
}
