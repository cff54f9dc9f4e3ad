import { z } from 'zod';
import { idText, jsonOf } from '../../provider-json.js';
import type { AthleteCall, Call, Hint, ListedActivity, Setting } from '../../provider.js';

export const wahooSettings: readonly Setting[] = [
  { name: 'CLIENT_ID', isNeeded: true, isSecret: false, meaning: 'Id of your app at Wahoo.' },
  { name: 'CLIENT_SECRET', isNeeded: true, isSecret: true, meaning: 'Secret of your app at Wahoo.' },
  {
    name: 'WEBHOOK_TOKEN',
    isNeeded: true,
    isSecret: true,
    meaning: 'The token that your app at Wahoo sends with each webhook.',
  },
  {
    name: 'AUTHORIZE_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://api.wahooligan.com/oauth/authorize',
    meaning: 'Where runners allow the access.',
  },
  {
    name: 'TOKEN_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://api.wahooligan.com/oauth/token',
    meaning: 'Where codes and refresh tokens are changed for tokens.',
  },
  {
    name: 'API_URL',
    isNeeded: false,
    isSecret: false,
    default: 'https://api.wahooligan.com/v1',
    meaning: 'Where workouts are asked for.',
  },
  {
    name: 'FILE_HOSTS',
    isNeeded: false,
    isSecret: false,
    default: 'cdn.wahooligan.com',
    meaning: 'The machines that files may lie on, with commas between.',
  },
  {
    name: 'PKCE',
    isNeeded: false,
    isSecret: false,
    default: 'on',
    meaning: 'on, or off if Wahoo refuses sign-ins with a code challenge (RFC 7636).',
  },
];

/**
 * Workout types of Wahoo (list of its API, read July 2026): running, on the track, trail, treadmill, treadmill as gym
 * equipment, race, virtual.
 */
const runTypes = new Set([1, 3, 4, 5, 19, 67, 71]);
/** Workout, other, unknown: the file says what it was. From memory, but for the first. */
const openTypes = new Set([42, 47, 255]);

/** Whether a type of workout is running; null when the type does not say. */
export function isRunType(type: number | null | undefined): boolean | null {
  if (type == null || openTypes.has(type)) return null;
  return runTypes.has(type);
}

export const workoutSummary = z.object({
  id: idText,
  updated_at: z.string().max(60).nullish(),
  /** Null until the watch's file has arrived at Wahoo. */
  file: z.object({ url: z.string().max(2000).nullish() }).nullish(),
});

export const workout = z.object({
  id: idText,
  starts: z.string().nullish(),
  workout_type_id: z.number().int().nullish(),
  /** Null for what is only planned. */
  workout_summary: workoutSummary.nullish(),
});

export type Workout = z.infer<typeof workout>;

/** Where the file of a workout lies; null when there is none, or none yet. */
export function fileUrlOf({ workout_summary: summary }: Workout): string | null {
  return summary?.file?.url ?? null;
}

export function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** Seen both bare and in an envelope. */
const answered = z.union([z.object({ workout }).transform((envelope) => envelope.workout), workout]);

/** A workout by its id; null when the runner has none of it. */
export async function askWorkout(call: AthleteCall, key: string): Promise<Workout | null> {
  const answer = await call.send(`${call.settings.API_URL}/workouts/${encodeURIComponent(key)}`, {
    headers: bearer(call.accessToken),
    expect: [404, 410],
  });
  if (answer.status < 400) return jsonOf(answer, answered);
  await answer.discard();
  return null;
}

/** A limit of sandbox apps is 25 requests in 5 minutes: few pages are worth more than short ones. */
const pageSize = 60;

const page = z.object({ workouts: z.array(z.unknown()), total: z.number().nullish() });

/** One page of workouts, newest first. */
export async function askWorkouts(
  call: AthleteCall,
  number: number,
): Promise<{ workouts: readonly Workout[]; isLast: boolean }> {
  const url = new URL(`${call.settings.API_URL}/workouts`);
  url.searchParams.set('page', String(number));
  url.searchParams.set('per_page', String(pageSize));
  const answer = await call.send(url, { headers: bearer(call.accessToken), maxBytes: 4 * 1024 * 1024 });
  const { workouts, total } = await jsonOf(answer, page);
  const read = workouts.map((one) => workout.safeParse(one).data).filter((one) => one !== undefined);
  const isLast = workouts.length === 0 || (total != null && number * pageSize >= total);
  return { workouts: read, isLast };
}

export function listed(one: Workout): ListedActivity {
  return {
    activityKey: one.id,
    startTime: startOf(one),
    isRun: isRunType(one.workout_type_id),
    hint: hintOf(one),
  };
}

export function startOf({ starts }: Workout): Date | null {
  const startMs = Date.parse(starts ?? '');
  return Number.isNaN(startMs) ? null : new Date(startMs);
}

/** What spares the request for the workout. */
function hintOf(one: Workout): Hint | null {
  const file = fileUrlOf(one);
  return file === null ? null : { file };
}

/** The runner's id. */
export async function askUser(call: Call, accessToken: string): Promise<string> {
  const answer = await call.send(`${call.settings.API_URL}/user`, { headers: bearer(accessToken) });
  return (await jsonOf(answer, z.object({ id: idText }))).id;
}
