import { z } from 'zod';
import { authorizeUrl } from '../../authorize-url.js';
import { ProviderFault } from '../../provider-fault.js';
import { jsonOf } from '../../provider-json.js';
import type { Call, SignIn, Tokens } from '../../provider.js';
import { faultOfResult, isGood } from './api.js';
import { openIdSchema } from './record.js';

/** How long a token lasts, and lasts anew after a refresh that says no more than that. */
const usualS = 30 * 86_400;

/** Visible ASCII, without the space that separates two of them. */
const token = z.string().regex(/^[\x21-\x7e]{1,500}$/);
const seconds = z.coerce.number().positive().max(1e9).optional();

/** Both spellings of the names have been seen. */
const answerSchema = z.object({
  access_token: token.optional(),
  accessToken: token.optional(),
  refresh_token: token.optional(),
  refreshToken: token.optional(),
  expires_in: seconds,
  expiresIn: seconds,
  openId: openIdSchema.optional(),
  result: z.coerce.string().optional(),
});
type Answer = z.infer<typeof answerSchema>;

interface Pair {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** OAuth 2 without PKCE and scopes, of which COROS's documents are said to know nothing. */
export const signIn: SignIn = {
  authorizeUrl: ({ AUTHORIZE_URL, CLIENT_ID }, { state, redirectUri }) =>
    authorizeUrl(AUTHORIZE_URL, {
      client_id: CLIENT_ID,
      redirect_uri: redirectUri,
      state,
      response_type: 'code',
    }),

  grant: async (call, { code, redirectUri }) => {
    const answer = await ask(call, call.settings.TOKEN_URL, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
    });
    const tokens = tokensIn(call, answer, {});
    if (!tokens || answer.openId === undefined) {
      throw new ProviderFault('unexpected', 'COROS gave no token, or does not say whose it is.');
    }
    return { ...tokens, externalUserId: answer.openId, lacks: [] };
  },

  refresh: async (call, bothTokens) => {
    const [refreshToken, accessToken] = bothTokens.split(' ');
    const answer = await ask(call, call.settings.REFRESH_URL, {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    const tokens = tokensIn(call, answer, { accessToken, refreshToken });
    if (!tokens) throw new ProviderFault('unauthorized', 'There is no token of COROS to refresh.');
    return tokens;
  },
};

/**
 * A refresh of COROS may say no more than that the token goes on, so that it has to be at hand then: what is kept as the
 * refresh token is both tokens, separated by a space. Null: the answer holds none.
 */
function tokensIn(call: Call, answer: Answer, known: Partial<Pair>): Tokens | null {
  const accessToken = answer.access_token ?? answer.accessToken ?? known.accessToken;
  const refreshToken = answer.refresh_token ?? answer.refreshToken ?? known.refreshToken;
  if (accessToken === undefined) return null;
  const lastsS = answer.expires_in ?? answer.expiresIn ?? usualS;
  return {
    accessToken,
    refreshToken: refreshToken === undefined ? null : `${refreshToken} ${accessToken}`,
    expiresAt: new Date(call.now().getTime() + lastsS * 1000),
  };
}

/**
 * @throws ProviderFault `unauthorized` only where COROS says that this code or token is no good; it refuses with 200 and a
 * `result`, and whatever else that says ends nobody's connection.
 */
async function ask(call: Call, url: string, form: Record<string, string>): Promise<Answer> {
  const { CLIENT_ID, CLIENT_SECRET } = call.settings;
  const answer = await call.send(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: new URLSearchParams({ ...form, client_id: CLIENT_ID, client_secret: CLIENT_SECRET }).toString(),
    expect: [401],
  });
  // Our own client is not known: that is for the operator, and no runner has to connect anew for it.
  if (answer.status === 401) {
    await answer.discard();
    throw new ProviderFault('unexpected', 'COROS does not know our client.');
  }
  const said = await jsonOf(answer, answerSchema);
  if (said.result === undefined || isGood(said.result)) return said;
  throw faultOfResult(said.result);
}
