import { send } from '../../../api/send.js';
import { makePasskey, askForPasskey, type CreationOptions, type RequestOptions } from './browser-passkeys.js';

export interface Passkey {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string;
}

/** The passkeys of whoever is signed in. */
export async function listPasskeys(): Promise<readonly Passkey[]> {
  return send('GET', '/api/auth/passkey/list-user-passkeys');
}

/** Signs in with a passkey of this browser. @throws NoPasskeyChosen, Problem, Unreachable */
export async function signInWithPasskey(): Promise<void> {
  const options = await send<RequestOptions>('GET', '/api/auth/passkey/generate-authenticate-options');
  const response = await askForPasskey(options);
  await send('POST', '/api/auth/passkey/verify-authentication', { response });
}

/** Makes a passkey in this browser and keeps it under a name. @throws NoPasskeyChosen, Problem, Unreachable */
export async function addPasskey(name: string): Promise<void> {
  const options = await send<CreationOptions>('GET', '/api/auth/passkey/generate-register-options');
  const response = await makePasskey(options);
  await send('POST', '/api/auth/passkey/verify-registration', { response, name });
}

/** Gives a passkey another name. */
export async function renamePasskey(id: string, name: string): Promise<void> {
  await send('POST', '/api/auth/passkey/update-passkey', { id, name });
}

/** Removes a passkey: nobody signs in with it any more. */
export async function removePasskey(id: string): Promise<void> {
  await send('POST', '/api/auth/passkey/delete-passkey', { id });
}
