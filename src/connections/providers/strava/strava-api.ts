import { z } from 'zod';
import { idText, jsonOf } from '../../provider-json.js';
import type { AthleteCall, ListedActivity } from '../../provider.js';

export function bearer({ accessToken }: AthleteCall): Record<string, string> {
  return { authorization: `Bearer ${accessToken}` };
}

const activity = z.object({
  id: idText,
  athlete: z.object({ id: idText }).nullish(),
  /** `sport_type` is finer and newer than `type`. */
  sport_type: z.string().nullish(),
  type: z.string().nullish(),
  start_date: z.string().nullish(),
  /** Seconds east of Greenwich, where the runner was. */
  utc_offset: z.number().nullish(),
  elapsed_time: z.number().nullish(),
  device_name: z.string().nullish(),
  /** On a treadmill, for a run. */
  trainer: z.boolean().nullish(),
  /** Entered by hand: nothing was recorded. */
  manual: z.boolean().nullish(),
});

export type StravaActivity = z.infer<typeof activity>;

export function sportOf({ sport_type, type }: StravaActivity): string | null {
  return sport_type ?? type ?? null;
}

/** Run, TrailRun, VirtualRun; null when nothing is said. */
export function isRunType(sport: string | null): boolean | null {
  return sport === null ? null : sport.endsWith('Run');
}

/** An activity by its id; null when there is none of this runner. */
export async function askActivity(call: AthleteCall, key: string): Promise<StravaActivity | null> {
  const answer = await call.send(`${call.settings.API_URL}/activities/${encodeURIComponent(key)}`, {
    headers: bearer(call),
    expect: [404, 410],
  });
  if (answer.status >= 400) {
    await answer.discard();
    return null;
  }
  const found = await jsonOf(answer, activity);
  const isTheirs = found.athlete == null || found.athlete.id === call.externalUserId;
  return isTheirs ? found : null;
}

const pageSize = 100;

/** A page of activities since a time, oldest first; pages may be short, so the first empty one is the end. */
export async function askActivities(
  call: AthleteCall,
  { since, page, size = pageSize }: { since: Date; page: number; size?: number },
): Promise<StravaActivity[]> {
  const url = new URL(`${call.settings.API_URL}/athlete/activities`);
  url.searchParams.set('after', String(Math.floor(since.getTime() / 1000)));
  url.searchParams.set('page', String(page));
  url.searchParams.set('per_page', String(size));
  const answer = await call.send(url, { headers: bearer(call), maxBytes: 4 * 1024 * 1024 });
  const all = await jsonOf(answer, z.array(z.unknown()));
  return all.map((one) => activity.safeParse(one).data).filter((one) => one !== undefined);
}

export function listed(one: StravaActivity): ListedActivity {
  const startMs = Date.parse(one.start_date ?? '');
  return {
    activityKey: one.id,
    startTime: Number.isNaN(startMs) ? null : new Date(startMs),
    isRun: isRunType(sportOf(one)),
    hint: null,
  };
}
