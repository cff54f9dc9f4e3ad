import type { OAuth2Tokens } from 'better-auth';
import { z } from 'zod';
import type { GuardedFetch } from '../../platform/http/guarded-fetch.js';

const discoverySchema = z.object({ userinfo_endpoint: z.string().optional() });

/** What a provider says of somebody (OpenID Connect Core, 5.1): the subject, and the rest where it is known. */
const claimsSchema = z.looseObject({
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
  name: z.string().optional(),
});

/** Where a provider says what else it offers (OpenID Connect Discovery, 4). */
export function discoveryAddress(issuer: string): string {
  return `${issuer}/.well-known/openid-configuration`;
}

/**
 * Returns who signed in: as the ID token says it, which the auth library has verified, or as the provider answers where the
 * token holds no address. The library compares the subject of the answer with the token's. Null where nobody is told.
 */
export async function oidcPerson(
  outgoing: GuardedFetch,
  issuer: string,
  { idToken, accessToken }: OAuth2Tokens,
) {
  const told = claimsOf(idToken);
  const claims = told?.email ? told : await askedClaims(new Asking(outgoing, issuer), accessToken);
  if (!claims) return null;
  const { sub, email, email_verified: verified, name } = claims;
  return { id: sub, sub, email, emailVerified: verified === true || verified === 'true', name };
}

function claimsOf(idToken: string | undefined) {
  const payload = idToken?.split('.')[1];
  if (payload === undefined) return undefined;
  return claimsSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString())).data;
}

async function askedClaims(provider: Asking, accessToken: string | undefined) {
  const { userinfo_endpoint: address } = discoverySchema.parse(await provider.forJson());
  if (address === undefined || accessToken === undefined) return undefined;
  return claimsSchema.parse(await provider.forJson(address, { authorization: `Bearer ${accessToken}` }));
}

/** Asks the provider that the settings name, which may lie in the clinic's own network. */
class Asking {
  constructor(
    private readonly outgoing: GuardedFetch,
    private readonly issuer: string,
  ) {}

  /** @throws Error when there is no answer of this kind; a redirect is none. */
  async forJson(
    address = discoveryAddress(this.issuer),
    headers: Record<string, string> = {},
  ): Promise<unknown> {
    const answer = await this.outgoing.send(address, {
      headers: { accept: 'application/json', ...headers },
      operatorsOrigins: [new URL(this.issuer).origin],
    });
    if (answer.status >= 200 && answer.status < 300) return answer.json();
    await answer.discard();
    throw new Error(`${new URL(address).origin} answered ${answer.status} when it was asked who signed in.`);
  }
}
