import type { OAuth2Tokens } from 'better-auth';
import { z } from 'zod';
import { askForJson } from '../../platform/http/guarded-fetch.js';

const discoverySchema = z.object({ userinfo_endpoint: z.string().optional() });

/** What a provider says of somebody (OpenID Connect Core, 5.1): the subject, and the rest where it is known. */
const claimsSchema = z.looseObject({
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
  name: z.string().optional(),
});

/**
 * Returns who signed in: as the ID token says it, which the auth library has verified, or as the provider answers where the
 * token holds no address. The library compares the subject of the answer with the token's. Null where nobody is told.
 */
export async function oidcPerson(discoveryUrl: string, { idToken, accessToken }: OAuth2Tokens) {
  const told = claimsOf(idToken);
  const claims = told?.email ? told : await askedClaims(discoveryUrl, accessToken);
  if (!claims) return null;
  const { sub, email, email_verified: verified, name } = claims;
  return { id: sub, sub, email, emailVerified: verified === true || verified === 'true', name };
}

function claimsOf(idToken: string | undefined) {
  const payload = idToken?.split('.')[1];
  if (payload === undefined) return undefined;
  return claimsSchema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString())).data;
}

async function askedClaims(discoveryUrl: string, accessToken: string | undefined) {
  const { userinfo_endpoint: address } = discoverySchema.parse(await askForJson(discoveryUrl));
  if (address === undefined || accessToken === undefined) return undefined;
  return claimsSchema.parse(await askForJson(address, { authorization: `Bearer ${accessToken}` }));
}
