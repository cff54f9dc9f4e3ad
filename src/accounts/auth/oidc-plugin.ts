import { genericOAuth } from 'better-auth/plugins';
import type { AccountSettings } from '../account-settings.js';

/** Signing in at a clinic's own provider; nothing where none is set. Who signs in there is identified by its `sub`. */
export function oidcPlugins({ oidc }: AccountSettings) {
  if (!oidc) return [];
  return [
    genericOAuth({
      config: [
        {
          providerId: oidc.id,
          name: oidc.name,
          discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
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
