import { send } from '../../../api/send.js';

/** What comes after the right password: nothing more, or a second factor. */
export type AfterPassword = 'signedIn' | 'secondFactor';

/** Signs in with a password. @throws Problem, Unreachable */
export async function signIn(email: string, password: string): Promise<AfterPassword> {
  const answer = await send<{ twoFactorRedirect?: boolean }>('POST', '/api/auth/sign-in/email', {
    email: email.trim(),
    password,
  });
  return answer.twoFactorRedirect ? 'secondFactor' : 'signedIn';
}

/** The second factor: a code of the authenticator app, or one of the recovery codes. */
export async function proveSecondFactor(kind: 'app' | 'recovery', typed: string): Promise<void> {
  const isApp = kind === 'app';
  const path = isApp ? '/api/auth/two-factor/verify-totp' : '/api/auth/two-factor/verify-backup-code';
  await send('POST', path, { code: isApp ? typed.replace(/\D/g, '') : typed.trim() });
}

/** Goes to the other service that signs its people in here, which sends them back to `to`. */
export async function leaveForProvider(providerId: string, to: string): Promise<void> {
  const { url } = await send<{ url: string }>('POST', '/api/auth/sign-in/social', {
    provider: providerId,
    callbackURL: to,
    errorCallbackURL: '/sign-in',
  });
  location.assign(url);
}

/** Makes an account. The answer is the same when there was one with this address. */
export async function signUp(person: {
  name: string;
  email: string;
  password: string;
  invitation?: string;
}): Promise<void> {
  await send('POST', '/api/auth/sign-up/email', { ...person, email: person.email.trim() });
}

/** Asks for a link to a new password, which goes to the address if there is an account with it. */
export async function askForReset(email: string): Promise<void> {
  await send('POST', '/api/auth/request-password-reset', { email: email.trim() });
}

/** Sets a new password with the token of such a link. */
export async function resetPassword(token: string, newPassword: string): Promise<void> {
  await send('POST', '/api/auth/reset-password', { token, newPassword });
}

/** Confirms an address with the token of a link that was sent there. */
export async function verifyEmail(token: string): Promise<void> {
  await send('POST', '/api/auth/verify-email', { token });
}

/** Sends the link that confirms an address once more. */
export async function sendVerification(email: string): Promise<void> {
  await send('POST', '/api/auth/send-verification-email', { email: email.trim() });
}
