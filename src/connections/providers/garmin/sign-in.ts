import { askForTokens } from '../../ask-for-tokens.js';
import { authorizeUrl, withChallenge } from '../../authorize-url.js';
import type { Call, SignIn, Tokens } from '../../provider.js';
import { lackingPermissions, userIdOf } from './permissions.js';

/** OAuth 2 with PKCE; a refresh token works once and lasts about three months, so a runner who was away longer connects anew. */
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
      code_verifier: verifier,
      redirect_uri: redirectUri,
    });
    return {
      ...tokens,
      externalUserId: await userIdOf(call, tokens.accessToken),
      lacks: await lackingPermissions(call, tokens.accessToken),
    };
  },

  refresh: (call, refreshToken) => ask(call, { grant_type: 'refresh_token', refresh_token: refreshToken }),
};

async function ask(call: Call, form: Record<string, string>): Promise<Tokens> {
  const { CLIENT_ID, CLIENT_SECRET, TOKEN_URL } = call.settings;
  const whole = { ...form, client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
  const { tokens } = await askForTokens(call, { url: TOKEN_URL, form: whole });
  return { ...tokens, refreshToken: tokens.refreshToken ?? form.refresh_token ?? null };
}
