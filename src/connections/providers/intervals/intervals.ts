import { z } from 'zod';
import { askForTokens } from '../../ask-for-tokens.js';
import { authorizeUrl } from '../../authorize-url.js';
import { fileLimits } from '../../file-limits.js';
import { ProviderFault } from '../../provider-fault.js';
import { idText } from '../../provider-json.js';
import type { ActivityAsk, AthleteCall, Fetched, Grant, Provider, SignIn } from '../../provider.js';
import {
  askActivities,
  askActivity,
  askOwnerOfKey,
  authOf,
  intervalsSettings,
  isKey,
  isRunType,
  isWithheld,
  listed,
  tokenOfKey,
} from './intervals-api.js';
import { readHook } from './intervals-hook.js';

const scope = 'ACTIVITY:READ';

/** What an answer with a token says beside it. */
const granted = z.object({ scope: z.string().optional(), athlete: z.object({ id: idText }) });

/** The tokens of an app do not end, and it knows no PKCE (read in code of others, July 2026). */
const signIn: SignIn = {
  isOpen: ({ CLIENT_ID, CLIENT_SECRET }) => Boolean(CLIENT_ID && CLIENT_SECRET),
  authorizeUrl: ({ AUTHORIZE_URL, CLIENT_ID }, { state, redirectUri }) =>
    authorizeUrl(AUTHORIZE_URL, { client_id: CLIENT_ID, redirect_uri: redirectUri, scope, state }),
  grant: async (call, { code, redirectUri }) => {
    const { CLIENT_ID, CLIENT_SECRET, TOKEN_URL } = call.settings;
    const { tokens, rest } = await askForTokens(call, {
      url: TOKEN_URL,
      form: {
        grant_type: 'authorization_code',
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        code,
        redirect_uri: redirectUri,
      },
    });
    const said = granted.safeParse(rest).data;
    if (!said) throw new ProviderFault('unexpected', 'The answer does not say whose token it is.');
    // Runners may untick; a scope for writing, which we never ask for, would hold the one for reading.
    const isAllowed = said.scope === undefined || /\bACTIVITY:(?:READ|WRITE)\b/.test(said.scope);
    return { ...tokens, externalUserId: said.athlete.id, lacks: isAllowed ? [] : [scope] };
  },
};

async function grantForKey(call: Parameters<typeof askOwnerOfKey>[0], key: string): Promise<Grant> {
  const trimmed = key.trim();
  if (!/^[\x21-\x7e]{8,200}$/.test(trimmed)) throw new ProviderFault('unauthorized', 'This is no key.');
  const externalUserId = await askOwnerOfKey(call, trimmed);
  const accessToken = tokenOfKey(trimmed);
  return { accessToken, refreshToken: null, expiresAt: null, externalUserId, lacks: [] };
}

/** The original file; asked for without a look at the activity, which is needed only where there is none. */
async function fetchActivity(call: AthleteCall, { activityKey, hint }: ActivityAsk): Promise<Fetched> {
  if (hint?.source === 'STRAVA') return { kind: 'none', reason: 'withheld' };
  if (hint?.type && isRunType(hint.type) === false) return { kind: 'notARun', sport: hint.type };
  const answer = await call.send(
    `${call.settings.API_URL}/activity/${encodeURIComponent(activityKey)}/file`,
    {
      headers: authOf(call.accessToken),
      ...fileLimits,
      expect: [400, 403, 404, 410, 422],
    },
  );
  if (answer.status === 200) {
    const fileName = `${activityKey}.${extensionOf(answer.headers.get('content-disposition'))}`;
    return { kind: 'file', bytes: await answer.bytes(), fileName };
  }
  await answer.discard();
  const activity = await askActivity(call, activityKey);
  if (!activity) return { kind: 'gone' };
  return { kind: 'none', reason: isWithheld(activity) ? 'withheld' : 'noRecording' };
}

/** Of the name that the file goes by there; of FIT, which most are, when it says none. */
function extensionOf(disposition: string | null): string {
  return /\.(fit|gpx|tcx)\b/i.exec(disposition ?? '')?.[1].toLowerCase() ?? 'fit';
}

/** Intervals.icu, which keeps the original files of watches. A personal key needs nobody's approval. */
export const intervals: Provider = {
  id: 'intervals',
  name: 'Intervals.icu',
  offByDefault: true,
  settings: intervalsSettings,
  signIn,
  keySignIn: { grant: grantForKey },
  hook: { read: readHook },
  listing: {
    days: 365,
    list: async (call, { since, page }) => {
      const { items, nextBefore } = await askActivities(call, { since, before: page });
      return { activities: items.map(listed), nextPage: nextBefore };
    },
  },
  fetchActivity,
  confirmAccess: async (call) => {
    await askActivities(call, { since: new Date(Date.UTC(2000, 0, 2)), before: null, limit: 1 });
  },
  disconnect: async (call) => {
    // A key ends where its runner makes another one; only an app can be told to go.
    if (isKey(call.accessToken)) return;
    const answer = await call.send(`${call.settings.API_URL}/disconnect-app`, {
      method: 'DELETE',
      headers: authOf(call.accessToken),
      expect: [401, 403, 404],
    });
    await answer.discard();
  },
};
