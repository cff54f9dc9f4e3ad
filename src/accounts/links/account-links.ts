import { createEmailVerificationToken } from 'better-auth/api';
import type { AuthContext } from 'better-auth';
import { newSecretToken } from '../secret-tokens.js';

const hourMs = 60 * 60_000;

/** How long a link works that a person asked for by mail, and one that an admin hands over. */
export const linkLifeMs = { mailed: hourMs, handed: 24 * hourMs };

export type LinkKind = 'reset' | 'verify';

export interface AccountLink {
  readonly url: string;
  readonly expiresAt: Date;
}

/** The page that a secret belongs to. What follows the # stays in the browser: in no log, in no referrer. */
export function pageWithToken(
  address: string,
  page: 'reset-password' | 'verify-email' | 'invitation' | 'setup' | 'care/invitation',
  token: string,
): string {
  return `${address}/${page}#token=${encodeURIComponent(token)}`;
}

/** A link that sets a new password or confirms the address of an account, to be handed to its owner. */
export async function makeLink(
  context: AuthContext,
  address: string,
  kind: LinkKind,
  account: { id: string; email: string },
): Promise<AccountLink> {
  const expiresAt = new Date(Date.now() + linkLifeMs.handed);
  if (kind === 'verify') {
    const lifeS = linkLifeMs.handed / 1000;
    const claims = { userId: account.id };
    const token = await createEmailVerificationToken(context.secret, account.email, undefined, lifeS, claims);
    return { url: pageWithToken(address, 'verify-email', token), expiresAt };
  }
  const token = newSecretToken();
  await context.internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: account.id,
    expiresAt,
  });
  return { url: pageWithToken(address, 'reset-password', token), expiresAt };
}
