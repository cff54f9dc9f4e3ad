import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody who can sign in at the provider. */
export interface ProvidersPerson {
  readonly sub: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name?: string;
}

/** A provider that signs in whoever is set, without asking. */
export interface OidcProvider {
  readonly issuer: string;
  readonly client: { readonly id: string; readonly secret: string };
  signsIn(person: ProvidersPerson): void;
  /** Leaves the address out of its tokens: it has to be asked for. */
  tellsOnlyWhenAsked(): void;
  /** Answers requests whose path ends like this with a redirect. */
  leadsElsewhere(path: string, address: string): void;
  stop(): Promise<void>;
}

const client = { id: 'stridecheck', secret: 'a secret that the provider gave' };

/** Starts a provider that knows the service at this address. */
export async function startOidcProvider(serviceUrl: string): Promise<OidcProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let isInTokens = true;
  let elsewhere: readonly [path: string, address: string] | undefined;
  let person: ProvidersPerson = { sub: 'nobody', email: 'nobody@clinic.example', email_verified: true };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${serviceUrl}/api/auth/callback/oidc`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: (use) => (use === 'id_token' && !isInTokens ? { sub } : { ...person, sub }),
    }),
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['test'] },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: client.id,
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (elsewhere && request.url?.endsWith(elsewhere[0])) {
      return void response.writeHead(302, { location: elsewhere[1] }).end();
    }
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: person.sub } });
  });
  return {
    issuer,
    client,
    signsIn: (next) => (person = next),
    tellsOnlyWhenAsked: () => (isInTokens = false),
    leadsElsewhere: (...where) => (elsewhere = where),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
