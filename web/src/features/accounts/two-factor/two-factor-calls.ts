import { send } from '../../../api/send.js';

/** What an authenticator app needs, and the codes for the day that it is lost. */
export interface Enrolment {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Begins to set the second step up; it is on once {@link confirmCode} has seen a code. */
export async function beginSetUp(password: string): Promise<Enrolment> {
  return send('POST', '/api/auth/two-factor/enable', { password });
}

/** Shows that the app is set up, and turns the second step on. */
export async function confirmCode(typed: string): Promise<void> {
  await send('POST', '/api/auth/two-factor/verify-totp', { code: typed.replace(/\D/g, '') });
}

/** Turns the second step off. */
export async function turnOff(password: string): Promise<void> {
  await send('POST', '/api/auth/two-factor/disable', { password });
}

/** Makes new recovery codes in place of those there are. */
export async function newRecoveryCodes(password: string): Promise<readonly string[]> {
  const answer = await send<{ backupCodes: string[] }>('POST', '/api/auth/two-factor/generate-backup-codes', {
    password,
  });
  return answer.backupCodes;
}

/** The key in an `otpauth:` address, in groups of four as people type it. */
export function keyOf(totpURI: string): string {
  const secret = new URL(totpURI).searchParams.get('secret') ?? '';
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
