import { z } from 'zod';
import { askForTokens } from '../../ask-for-tokens.js';
import { authorizeUrl, withChallenge } from '../../authorize-url.js';
import { ProviderFault } from '../../provider-fault.js';
import type { Call, SignIn, Tokens } from '../../provider.js';

const claimsSchema = z.object({ user: z.string().min(1).max(200) });

export const signIn: SignIn = {
  authorizeUrl: ({ AUTHORIZE_URL, CLIENT_ID }, { state, redirectUri, challenge }) =>
    authorizeUrl(AUTHORIZE_URL, {
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: redirectUri,
      state,
      ...withChallenge(challenge),
    }),

  grant: async (call, { code, redirectUri, verifier }) => {
    const tokens = await ask(call, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    });
    return { ...tokens, externalUserId: userIn(tokens.accessToken), lacks: [] };
  },

  refresh: async (call, refreshToken) => {
    const tokens = await ask(call, { grant_type: 'refresh_token', refresh_token: refreshToken });
    // It may leave the refresh token out where the old one goes on.
    return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
  },
};

async function ask(call: Call, form: Record<string, string>): Promise<Tokens> {
  const { CLIENT_ID, CLIENT_SECRET, TOKEN_URL } = call.settings;
  const basic = { id: CLIENT_ID, secret: CLIENT_SECRET };
  return (await askForTokens(call, { url: TOKEN_URL, form, basic })).tokens;
}

/**
 * The name that Suunto's notifications carry: the claim `user` of the access token. Its signature is not checked, since the
 * token came from Suunto itself a moment ago; nothing else in it is used.
 */
function userIn(accessToken: string): string {
  const claims = claimsSchema.safeParse(claimsOf(accessToken));
  if (!claims.success) throw new ProviderFault('unexpected', 'The token of Suunto names nobody.');
  return claims.data.user;
}

function claimsOf(accessToken: string): unknown {
  try {
    return JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString());
  } catch {
    return undefined;
  }
}
