import { genericOAuth } from 'better-auth/plugins';
import type { AccountSettings } from '../account-settings.js';
import { oidcPerson } from './oidc-person.js';

/** Signing in at a clinic's own provider; nothing where none is set. Who signs in there is identified by its `sub`. */
export function oidcPlugins({ oidc }: AccountSettings) {
  if (!oidc) return [];
  const discoveryUrl = `${oidc.issuer}/.well-known/openid-configuration`;
  return [
    genericOAuth({
      config: [
        {
          providerId: oidc.id,
          name: oidc.name,
          discoveryUrl,
          // With headers of its own the library follows no redirect to another origin; for tokens and keys it never does.
          discoveryHeaders: { accept: 'application/json' },
          getUserInfo: (tokens) => oidcPerson(discoveryUrl, tokens),
          clientId: oidc.clientId,
          clientSecret: oidc.clientSecret,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          requireIdTokenVerification: true,
          disableProviderLogout: true,
        },
      ],
    }),
  ];
}
