import { z } from 'zod';
import { basicAuth } from '../../ask-for-tokens.js';
import { idText, jsonOf } from '../../provider-json.js';
import type { AthleteCall, Call, ListedActivity, Setting } from '../../provider.js';

/** With an OAuth app runners get a button; without one, each enters a personal key. */
export const intervalsSettings: readonly Setting[] = [
  {
    name: 'CLIENT_ID',
    isNeeded: false,
    isSecret: false,
    meaning: 'Id of your app at Intervals.icu; without it runners enter a personal API key.',
  },
  {
    name: 'CLIENT_SECRET',
    isNeeded: false,
    isSecret: true,
    meaning: 'Secret of your app at Intervals.icu.',
  },
  {
    name: 'WEBHOOK_SECRET',
    isNeeded: false,
    isSecret: true,
    meaning: 'The secret that your app sends with each webhook; without it new runs come with the sweep.',
  },
  {
    name: 'AUTHORIZE_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://intervals.icu/oauth/authorize',
    meaning: 'Where runners allow the access.',
  },
  {
    name: 'TOKEN_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://intervals.icu/api/oauth/token',
    meaning: 'Where a code is changed for a token.',
  },
  {
    name: 'API_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://intervals.icu/api/v1',
    meaning: 'Where activities are asked for.',
  },
];

/** User name of the Basic authentication with a personal key. */
const keyUser = 'API_KEY';

/** A personal key as it is kept in the place of an access token; the tokens of apps never begin like this. */
export function tokenOfKey(key: string): string {
  return `${keyUser}:${key}`;
}

export function isKey(token: string): boolean {
  return token.startsWith(`${keyUser}:`);
}

/** The header of a request, for a token of an app or a personal key. */
export function authOf(token: string): Record<string, string> {
  const authorization = isKey(token)
    ? basicAuth(keyUser, token.slice(keyUser.length + 1))
    : `Bearer ${token}`;
  return { authorization };
}

/** An activity, or the stub that stands for one from Strava: Intervals.icu may not pass those on. */
const activity = z.object({
  id: idText,
  icu_athlete_id: idText.nullish(),
  /** UTC; the stubs have local time only. */
  start_date: z.string().nullish(),
  start_date_local: z.string().nullish(),
  type: z.string().nullish(),
  source: z.string().nullish(),
});

export type IntervalsActivity = z.infer<typeof activity>;

/** Reads a list item or the activity of an event; null when it is none. */
export function readActivity(value: unknown): IntervalsActivity | null {
  return activity.safeParse(value).data ?? null;
}

export function isWithheld({ source }: IntervalsActivity): boolean {
  return source === 'STRAVA';
}

/** Run, TrailRun, VirtualRun and what else ends like them; null when nothing is said. */
export function isRunType(type: string | null | undefined): boolean | null {
  return type ? /(?:run|treadmill)$/i.test(type) : null;
}

/** An activity by its key; null when there is none of this runner. */
export async function askActivity(call: AthleteCall, key: string): Promise<IntervalsActivity | null> {
  const answer = await call.send(`${call.settings.API_URL}/activity/${encodeURIComponent(key)}`, {
    headers: authOf(call.accessToken),
    expect: [404, 410],
  });
  if (answer.status >= 400) {
    await answer.discard();
    return null;
  }
  const found = await jsonOf(answer, activity);
  // A coach's token opens activities of others, too.
  return isOf(found, call.externalUserId) ? found : null;
}

/** Athletes are written with and without the `i` before their number. */
function isOf({ icu_athlete_id: owner }: IntervalsActivity, athleteId: string): boolean {
  return owner == null || owner.replace(/^i/, '') === athleteId.replace(/^i/, '');
}

const pageSize = 200;

/** The newest activities since a day, before a local time that an earlier page ended with. */
export async function askActivities(
  call: AthleteCall,
  { since, before, limit = pageSize }: { since: Date; before: string | null; limit?: number },
): Promise<{ items: readonly IntervalsActivity[]; nextBefore: string | null }> {
  const url = new URL(
    `${call.settings.API_URL}/athlete/${encodeURIComponent(call.externalUserId)}/activities`,
  );
  // Days are those of the runner's own clock, up to a day beside ours.
  url.searchParams.set('oldest', new Date(since.getTime() - 86_400_000).toISOString().slice(0, 10));
  if (before !== null) url.searchParams.set('newest', before);
  url.searchParams.set('limit', String(limit));
  const answer = await call.send(url, { headers: authOf(call.accessToken), maxBytes: 8 * 1024 * 1024 });
  const all = await jsonOf(answer, z.array(z.unknown()));
  const items = all.map(readActivity).filter((item) => item !== null);
  const earliest = items
    .map((item) => item.start_date_local ?? '')
    .filter(Boolean)
    .sort()[0];
  // A page holds the last item of the one before; one that holds nothing else is the end.
  const goesOn = all.length >= limit && earliest !== undefined && earliest !== before;
  return { items, nextBefore: goesOn ? earliest : null };
}

export function listed(item: IntervalsActivity): ListedActivity {
  const startMs = Date.parse(item.start_date ?? '');
  return {
    activityKey: item.id,
    startTime: Number.isNaN(startMs) ? null : new Date(startMs),
    isRun: isWithheld(item) ? null : isRunType(item.type),
    hint: hintOf(item),
  };
}

/** What of an activity spares a request later. */
export function hintOf({ source, type }: IntervalsActivity): Record<string, string> | null {
  const hint = { ...(source && { source: source.slice(0, 40) }), ...(type && { type: type.slice(0, 40) }) };
  return Object.keys(hint).length > 0 ? hint : null;
}

/** Whose key it is. @throws ProviderFault `unauthorized` when it is nobody's. */
export async function askOwnerOfKey(call: Call, key: string): Promise<string> {
  const answer = await call.send(`${call.settings.API_URL}/athlete/0`, { headers: authOf(tokenOfKey(key)) });
  return (await jsonOf(answer, z.object({ id: idText }))).id;
}
