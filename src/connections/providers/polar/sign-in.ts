import { askForTokens } from '../../ask-for-tokens.js';
import { authorizeUrl, withChallenge } from '../../authorize-url.js';
import { ProviderFault } from '../../provider-fault.js';
import type { SignIn } from '../../provider.js';

const scope = 'accesslink.read_all';

/** OAuth 2; tokens last for years and are not refreshed. */
export const signIn: SignIn = {
  authorizeUrl: ({ AUTHORIZE_URL, CLIENT_ID }, { state, redirectUri, challenge }) =>
    authorizeUrl(AUTHORIZE_URL, {
      response_type: 'code',
      client_id: CLIENT_ID,
      redirect_uri: redirectUri,
      scope,
      state,
      ...withChallenge(challenge),
    }),

  grant: async (call, { code, redirectUri, verifier }) => {
    const { CLIENT_ID, CLIENT_SECRET, TOKEN_URL, API_URL } = call.settings;
    const { tokens, rest } = await askForTokens(call, {
      url: TOKEN_URL,
      form: { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier },
      basic: { id: CLIENT_ID, secret: CLIENT_SECRET },
    });
    const externalUserId = idIn(rest.x_user_id);
    // Nothing can be asked for a user who is not registered with the client. 409: is already.
    const registered = await call.send(`${API_URL}/users`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${tokens.accessToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ 'member-id': externalUserId }),
      expect: [403, 409],
    });
    await registered.discard();
    // The user did not agree to what Polar itself wants agreed to before anything is shared.
    const lacks = registered.status === 403 ? ['consents'] : [];
    return { ...tokens, externalUserId, lacks };
  },
};

function idIn(value: unknown): string {
  if (
    (typeof value === 'number' && Number.isSafeInteger(value)) ||
    (typeof value === 'string' && value !== '')
  ) {
    return String(value);
  }
  throw new ProviderFault('unexpected', 'The answer with the token names nobody.');
}
