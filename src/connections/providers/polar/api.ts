import { z } from 'zod';
import type { OutgoingAnswer } from '../../../platform/http/guarded-fetch.js';
import { idText, jsonOf } from '../../provider-json.js';
import type { AnswerHead, AthleteCall, ListedActivity, Pause, ProviderRequest } from '../../provider.js';

/** No count of Polar begins anew later than that. */
const longestWaitS = 86_400;

const exerciseSchema = z.object({
  id: idText,
  /** Where it was recorded, without a zone. */
  start_time: z.string().max(40).nullish(),
  start_time_utc_offset: z.number().min(-1440).max(1440).nullish(),
  sport: z.string().max(100).nullish(),
  detailed_sport_info: z.string().max(100).nullish(),
});

/** Asks for what belongs to a runner. */
export function askFor(
  call: AthleteCall,
  path: string,
  request: ProviderRequest = {},
): Promise<OutgoingAnswer> {
  return call.send(`${call.settings.API_URL}${path}`, {
    ...request,
    headers: { accept: '*/*', authorization: `Bearer ${call.accessToken}` },
  });
}

/** All exercises of the last 30 days, in one page. */
export async function listExercises(
  call: AthleteCall,
): Promise<{ activities: ListedActivity[]; nextPage: string | null }> {
  const answer = await askFor(call, '/exercises');
  if (answer.status === 204) {
    await answer.discard();
    return { activities: [], nextPage: null };
  }
  const exercises = await jsonOf(answer, z.array(z.unknown()));
  return { activities: exercises.flatMap(listedActivity), nextPage: null };
}

/**
 * Two counts in each header, of a quarter of an hour and of a day, for all runners together (`RateLimit-Reset` in seconds).
 * Where one is used up nothing is asked until it begins anew.
 */
export function pauseAfter({ status, headers }: AnswerHead, now: Date): Pause | null {
  const used = numbersIn(headers.get('ratelimit-usage'));
  const limit = numbersIn(headers.get('ratelimit-limit'));
  const resetS = numbersIn(headers.get('ratelimit-reset'));
  const toldS = resetS.filter(isTold);
  const usedUpS = resetS.filter((_, place) => limit[place] > 0 && used[place] >= limit[place]).filter(isTold);
  if (usedUpS.length === 0 && (status !== 429 || toldS.length === 0)) return null;
  const waitS = usedUpS.length > 0 ? Math.max(...usedUpS) : Math.min(...toldS);
  return { until: new Date(now.getTime() + Math.min(waitS, longestWaitS) * 1000), of: 'provider' };
}

function isTold(value: number): boolean {
  return !Number.isNaN(value);
}

/** NaN in place of what is no number, so that the others keep their places. */
function numbersIn(header: string | null): number[] {
  return (header ?? '').split(',').map((one) => (/^\s*\d+\s*$/.test(one) ? Number(one) : NaN));
}

function listedActivity(entry: unknown): ListedActivity[] {
  const exercise = exerciseSchema.safeParse(entry);
  if (!exercise.success) return [];
  const { id, sport, detailed_sport_info: detailed } = exercise.data;
  return [
    { activityKey: id, startTime: startOf(exercise.data), isRun: isRun(detailed ?? sport), hint: null },
  ];
}

function startOf({
  start_time: local,
  start_time_utc_offset: offsetMin,
}: z.infer<typeof exerciseSchema>): Date | null {
  const ms = Date.parse(`${local?.replace(/Z$/, '') ?? ''}Z`);
  return Number.isNaN(ms) ? null : new Date(ms - (offsetMin ?? 0) * 60_000);
}

/** By the words in the name of the sport; what says nothing is fetched, and its file decides. */
function isRun(sport: string | null | undefined): boolean | null {
  if (!sport || /OTHER|TRIATHLON|DUATHLON|MULTI/.test(sport)) return null;
  return /RUN|JOG|ORIENTEERING|TRACK_AND_FIELD|ULTRA/.test(sport);
}
