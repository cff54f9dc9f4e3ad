import { z } from 'zod';
import { askForTokens, basicAuth } from '../../ask-for-tokens.js';
import { authorizeUrl } from '../../authorize-url.js';
import { ProviderFault } from '../../provider-fault.js';
import { idText } from '../../provider-json.js';
import type { ActivityAsk, AthleteCall, Call, Fetched, Provider, SignIn } from '../../provider.js';
import { askActivities, askActivity, isRunType, listed, sportOf, type StravaActivity } from './strava-api.js';
import { readHook } from './strava-hook.js';
import { pauseAfter } from './strava-limits.js';
import { stravaSettings } from './strava-settings.js';
import { askRecording } from './strava-streams.js';
import { stravaSubscription } from './strava-subscription.js';

/** Private runs, too: what a runner shows to nobody there is often the run that matters here. */
const scope = 'activity:read_all';

/** As long as its runs are kept. */
const keptDays = 6;

/** How Strava calls a code or refresh token that is no good. */
const refusal = /"resource"\s*:\s*"(?:RefreshToken|AuthorizationCode)"/;

function tokensFor(call: Call, form: Record<string, string>) {
  const { CLIENT_ID, CLIENT_SECRET, TOKEN_URL } = call.settings;
  return askForTokens(call, {
    url: TOKEN_URL,
    form: { client_id: CLIENT_ID, client_secret: CLIENT_SECRET, ...form },
    refusal,
  });
}

/** Strava knows no PKCE. */
const signIn: SignIn = {
  authorizeUrl: ({ AUTHORIZE_URL, CLIENT_ID }, { state, redirectUri }) =>
    authorizeUrl(AUTHORIZE_URL, {
      client_id: CLIENT_ID,
      redirect_uri: redirectUri,
      response_type: 'code',
      approval_prompt: 'auto',
      scope,
      state,
    }),
  grant: async (call, { code, scope: broughtBack }) => {
    const { tokens, rest } = await tokensFor(call, { grant_type: 'authorization_code', code });
    const athlete = z.object({ athlete: z.object({ id: idText }) }).safeParse(rest).data?.athlete;
    if (!athlete) throw new ProviderFault('unexpected', 'The answer does not say whose token it is.');
    // Runners may untick what is asked for; the browser brings back what they left.
    const allowed = (broughtBack ?? z.string().safeParse(rest.scope).data)?.split(/[\s,]+/) ?? [];
    return { ...tokens, externalUserId: athlete.id, lacks: allowed.includes(scope) ? [] : [scope] };
  },
  /** The answer may hold another refresh token; then the old one has ended. */
  refresh: async (call, refreshToken) => {
    const asked = { grant_type: 'refresh_token', refresh_token: refreshToken };
    const { tokens } = await tokensFor(call, asked);
    return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
  },
};

/** Two requests: Strava gives no files, and only the activity says when it began and what it was. */
async function fetchActivity(
  call: AthleteCall,
  { activityKey, hint, cameBefore }: ActivityAsk,
): Promise<Fetched> {
  const activity = await askActivity(call, activityKey);
  if (!activity) return { kind: 'gone' };
  if (hint?.changed && !cameBefore && isForgotten(activity, call.now()))
    return { kind: 'none', reason: 'withheld' };
  const sport = sportOf(activity);
  if (isRunType(sport) === false) return { kind: 'notARun', sport: sport ?? '' };
  const bytes = activity.manual ? null : await askRecording(call, activity);
  if (!bytes) return { kind: 'none', reason: 'noRecording' };
  return { kind: 'file', bytes, fileName: `strava-${activity.id}.json` };
}

/** A change of what is no longer known here: its run was here for as long as the terms allow, or its runner deleted it. */
function isForgotten({ start_date }: StravaActivity, now: Date): boolean {
  return now.getTime() - Date.parse(start_date ?? '') > keptDays * 24 * 60 * 60_000;
}

/** Strava: only the runner may see what comes from it, and for six days (`source-policy.ts`); hence off by default. */
export const strava: Provider = {
  id: 'strava',
  name: 'Strava',
  offByDefault: true,
  settings: stravaSettings,
  signIn,
  hook: { read: readHook },
  subscription: stravaSubscription,
  listing: {
    // What was forgotten since does not come back.
    days: keptDays,
    list: async (call, { since, page }) => {
      const number = Number(page ?? 1);
      const found = await askActivities(call, { since, page: number });
      return {
        activities: found.map(listed),
        nextPage: found.length > 0 ? String(number + 1) : null,
      };
    },
  },
  fetchActivity,
  confirmAccess: async (call) => {
    await askActivities(call, { since: new Date(0), page: 1, size: 1 });
  },
  /** Ends the refresh token and with it all access (read in code of others, July 2026). */
  disconnect: async (call, refreshToken) => {
    const { CLIENT_ID, CLIENT_SECRET, REVOKE_URL } = call.settings;
    const answer = await call.send(REVOKE_URL, {
      method: 'POST',
      headers: {
        authorization: basicAuth(CLIENT_ID, CLIENT_SECRET),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(
        refreshToken === null
          ? { token: call.accessToken, token_type_hint: 'access_token' }
          : { token: refreshToken, token_type_hint: 'refresh_token' },
      ).toString(),
      expect: [400, 404],
    });
    await answer.discard();
  },
  pauseAfter,
};
