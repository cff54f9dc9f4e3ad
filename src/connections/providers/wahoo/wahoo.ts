import { z } from 'zod';
import { askForTokens } from '../../ask-for-tokens.js';
import { authorizeUrl, withChallenge } from '../../authorize-url.js';
import { fileLimits } from '../../file-limits.js';
import { hostsIn } from '../../listed-hosts.js';
import type { ActivityAsk, AthleteCall, Fetched, Provider, SignIn } from '../../provider.js';
import {
  askUser,
  askWorkout,
  askWorkouts,
  bearer,
  fileUrlOf,
  isRunType,
  listed,
  startOf,
  wahooSettings,
  type Workout,
} from './wahoo-api.js';
import { readHook } from './wahoo-hook.js';
import { pauseAfter } from './wahoo-limits.js';

/** `offline_data`: webhooks, and tokens for them. */
const scopes = ['user_read', 'workouts_read', 'offline_data'];

const signIn: SignIn = {
  authorizeUrl: ({ AUTHORIZE_URL, CLIENT_ID, PKCE }, { state, redirectUri, challenge }) =>
    authorizeUrl(AUTHORIZE_URL, {
      client_id: CLIENT_ID,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: scopes.join(' '),
      state,
      ...(PKCE === 'off' ? {} : withChallenge(challenge)),
    }),
  grant: async (call, { code, redirectUri, verifier }) => {
    const { CLIENT_ID, CLIENT_SECRET, TOKEN_URL, PKCE } = call.settings;
    const { tokens, rest } = await askForTokens(call, {
      url: TOKEN_URL,
      form: {
        grant_type: 'authorization_code',
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        code,
        redirect_uri: redirectUri,
        ...(PKCE === 'off' ? {} : { code_verifier: verifier }),
      },
    });
    const allowed = z.string().safeParse(rest.scope).data?.split(' ');
    return {
      ...tokens,
      // Wahoo counts a token as used, and lets go of the ones before, only after a request with it.
      externalUserId: await askUser(call, tokens.accessToken),
      lacks: allowed ? scopes.filter((scope) => !allowed.includes(scope)) : [],
    };
  },
  /** The refresh token works once; the answer holds the next. */
  refresh: async (call, refreshToken) => {
    const { CLIENT_ID, CLIENT_SECRET, TOKEN_URL } = call.settings;
    const { tokens } = await askForTokens(call, {
      url: TOKEN_URL,
      form: {
        grant_type: 'refresh_token',
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        refresh_token: refreshToken,
      },
    });
    return tokens;
  },
};

async function fetchActivity(
  call: AthleteCall,
  { activityKey, hint, cameBefore }: ActivityAsk,
): Promise<Fetched> {
  // The address that the list named spares a request, for as long as it leads anywhere. It outlives the workout.
  const known = hint?.file && !cameBefore ? await download(call, hint.file) : null;
  if (known) return fileOf(activityKey, known);
  const workout = await askWorkout(call, activityKey);
  if (!workout) return { kind: 'gone' };
  if (isRunType(workout.workout_type_id) === false) {
    return { kind: 'notARun', sport: `Wahoo type ${workout.workout_type_id}` };
  }
  const url = fileUrlOf(workout);
  const bytes = url === null ? null : await download(call, url);
  return bytes ? fileOf(activityKey, bytes) : { kind: 'none', reason: 'noRecording' };
}

/** From a machine that hands files to whoever knows their address: no token goes there. Null when it has none. */
async function download(call: AthleteCall, url: string): Promise<Uint8Array | null> {
  const answer = await call.send(url, {
    hosts: hostsIn(call.settings.FILE_HOSTS),
    ...fileLimits,
    expect: [403, 404, 410],
  });
  if (answer.status === 200) return answer.bytes();
  await answer.discard();
  return null;
}

function fileOf(activityKey: string, bytes: Uint8Array): Fetched {
  return { kind: 'file', bytes, fileName: `${activityKey}.fit` };
}

/** Wahoo's cloud. What is stored of it loses its positions, as its terms want (`source-policy.ts`). */
export const wahoo: Provider = {
  id: 'wahoo',
  name: 'Wahoo',
  settings: wahooSettings,
  signIn,
  hook: { read: readHook },
  listing: {
    days: 365,
    list: async (call, { since, page }) => {
      const number = Number(page ?? 1);
      const { workouts, isLast } = await askWorkouts(call, number);
      const isOld = (one: Workout): boolean => (startOf(one)?.getTime() ?? Infinity) < since.getTime();
      // What has no summary is planned for another day.
      const done = workouts.filter((one) => !isOld(one) && one.workout_summary !== null);
      const goesOn = !isLast && !workouts.some(isOld);
      return { activities: done.map(listed), nextPage: goesOn ? String(number + 1) : null };
    },
  },
  fetchActivity,
  confirmAccess: async (call) => {
    await askUser(call, call.accessToken);
  },
  disconnect: async (call) => {
    const answer = await call.send(`${call.settings.API_URL}/permissions`, {
      method: 'DELETE',
      headers: bearer(call.accessToken),
      expect: [401, 403, 404],
    });
    await answer.discard();
  },
  pauseAfter,
};
