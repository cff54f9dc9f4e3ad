import { genericOAuth } from 'better-auth/plugins';
import type { GuardedFetch } from '../../platform/http/guarded-fetch.js';
import type { AccountSettings } from '../account-settings.js';
import { discoveryAddress, oidcPerson } from './oidc-person.js';

/** Signing in at a clinic's own provider; nothing where none is set. Who signs in there is identified by its `sub`. */
export function oidcPlugins({ oidc }: AccountSettings, outgoing: GuardedFetch | undefined) {
  if (!oidc || !outgoing) return [];
  const discoveryUrl = discoveryAddress(oidc.issuer);
  return [
    genericOAuth({
      config: [
        {
          providerId: oidc.id,
          name: oidc.name,
          discoveryUrl,
          // With headers of its own the library follows no redirect to another origin; for tokens and keys it never does.
          discoveryHeaders: { accept: 'application/json' },
          getUserInfo: (tokens) => oidcPerson(outgoing, oidc.issuer, tokens),
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
