import type { Config } from '../platform/config/read-config.js';
import type { AccountKey } from './keys/key-file.js';

/** What the feature needs to know of the configuration. */
export interface AccountSettings {
  readonly databaseUrl: string;
  readonly key: AccountKey;
  /** How people reach the service, without a slash at its end: where links lead. */
  readonly address: string;
  /** Whether people reach it over TLS, so that cookies never travel without. */
  readonly secure: boolean;
  readonly signup: Config['signup'];
  readonly demo: boolean;
  /** Undefined: no mail is sent, and links come from an admin. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined;
  /** Where a clinic signs its people in. */
  readonly oidc: OidcSettings | undefined;
}

export interface OidcSettings {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export const accountSettings = Symbol('accountSettings');

/** The settings as the environment and the key make them. */
export function toAccountSettings(config: Config, databaseUrl: string, key: AccountKey): AccountSettings {
  const address = addressOf(config);
  return {
    databaseUrl,
    key,
    address,
    secure: address.startsWith('https:'),
    signup: config.signup,
    demo: config.demo,
    mail: config.mail,
    oidc: config.oidc && { id: 'oidc', ...config.oidc },
  };
}

/** How people reach the service, without a slash at its end: where nothing is said, from this computer. */
export function addressOf(config: Config): string {
  return config.publicUrl ?? ownAddress(config);
}

/** Where a browser on this computer reaches the service. */
function ownAddress({ host, port }: Config): string {
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const name = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
