/** What the service asks the browser's passkeys for, as JSON. */
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON;
export type CreationOptions = PublicKeyCredentialCreationOptionsJSON;

type CredentialJson = RegistrationResponseJSON | AuthenticationResponseJSON;

/** Nobody chose a passkey: the browser's window was closed, or there was none for this service. */
export class NoPasskeyChosen extends Error {
  override readonly name = 'NoPasskeyChosen';
}

/** Passkeys belong to a name: browsers take none for a bare address. */
const bareAddress = /^(?:[\d.]+|\[.*\])$/;

/** Whether this browser has passkeys, and this address may use them. */
export function hasPasskeys(): boolean {
  return (
    !bareAddress.test(location.hostname) &&
    typeof PublicKeyCredential === 'function' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  );
}

/** Lets the browser prove that somebody has a passkey of this service. @throws NoPasskeyChosen */
export async function askForPasskey(options: RequestOptions): Promise<CredentialJson> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  return chosen(() => navigator.credentials.get({ publicKey }));
}

/** Lets the browser make a passkey. @throws NoPasskeyChosen */
export async function makePasskey(options: CreationOptions): Promise<CredentialJson> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  return chosen(() => navigator.credentials.create({ publicKey }));
}

async function chosen(ask: () => Promise<Credential | null>): Promise<CredentialJson> {
  const credential = await ask().catch((error: unknown) => {
    // InvalidStateError: this device has one already.
    if (error instanceof DOMException) throw new NoPasskeyChosen(error.name);
    throw error;
  });
  if (!(credential instanceof PublicKeyCredential)) throw new NoPasskeyChosen();
  return credential.toJSON() as CredentialJson;
}
