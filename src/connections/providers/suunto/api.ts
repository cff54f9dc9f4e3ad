import { z } from 'zod';
import type { OutgoingAnswer } from '../../../platform/http/guarded-fetch.js';
import { retryAfter } from '../../../platform/http/retry-after.js';
import { ProviderFault } from '../../provider-fault.js';
import { idText, jsonOf } from '../../provider-json.js';
import type { AnswerHead, AthleteCall, ListedActivity, Pause, ProviderRequest } from '../../provider.js';
import { isRun } from './sports.js';

/** As many as one page of the list holds unless it is told otherwise. */
const pageSize = 50;
/** A list that goes on for longer repeats itself. */
const furthestOffset = 20_000;

const listSchema = z.object({ payload: z.array(z.unknown()) });

const workoutSchema = z.object({
  workoutKey: idText,
  activityId: z.number().int().nonnegative().optional(),
  startTime: z.number().positive().max(4e12).optional(),
});

/**
 * Asks for what belongs to a runner, with both keys that Suunto wants.
 * @throws ProviderFault also `rateLimited` where the quota of the subscription is used up, which is answered 403.
 */
export async function ask(
  call: AthleteCall,
  url: string | URL,
  request: ProviderRequest = {},
): Promise<OutgoingAnswer> {
  const answer = await call.send(url, {
    ...request,
    headers: {
      authorization: `Bearer ${call.accessToken}`,
      'ocp-apim-subscription-key': call.settings.SUBSCRIPTION_KEY,
    },
    expect: [401, 403, ...(request.expect ?? [])],
  });
  if (answer.status !== 401 && answer.status !== 403) return answer;
  if (await isOfGateway(answer)) {
    throw new ProviderFault('unexpected', 'Suunto does not accept CONNECT_SUUNTO_SUBSCRIPTION_KEY.');
  }
  const until = quotaEndsAt(answer, call.now());
  throw until
    ? new ProviderFault('rateLimited', 'The quota of the subscription with Suunto is used up.', until)
    : new ProviderFault('unauthorized', `Suunto answered ${answer.status}.`);
}

/** The gateway before Suunto's API asks for its own key, which is the operator's and says nothing of a runner. */
async function isOfGateway(answer: OutgoingAnswer): Promise<boolean> {
  const said = await answer.text().catch(() => '');
  return answer.status === 401 && /subscription key/i.test(said);
}

/** One page of the workouts that were changed since a time: a watch may be synchronised days after the run. */
export async function listWorkouts(
  call: AthleteCall,
  ask_: { readonly since: Date; readonly page: string | null; readonly limit?: number },
): Promise<{ activities: ListedActivity[]; nextPage: string | null }> {
  const limit = ask_.limit ?? pageSize;
  const offset = Number(ask_.page ?? 0);
  const url = new URL(call.settings.WORKOUTS_URL);
  url.searchParams.set('since', String(ask_.since.getTime()));
  url.searchParams.set('limit', String(limit));
  url.searchParams.set('offset', String(offset));
  url.searchParams.set('filter-by-modification-time', 'true');
  const { payload } = await jsonOf(await ask(call, url), listSchema);
  const next = offset + limit;
  const hasMore = payload.length >= limit && next <= furthestOffset;
  return {
    activities: payload.flatMap(listedActivity),
    nextPage: hasMore ? String(next) : null,
  };
}

/** The quota belongs to the subscription, and so to all runners. */
export function pauseAfter(answer: AnswerHead, now: Date): Pause | null {
  const until = quotaEndsAt(answer, now);
  return until && { until, of: 'provider' };
}

function quotaEndsAt({ status, headers }: AnswerHead, now: Date): Date | null {
  return status === 403 || status === 429 ? retryAfter(headers.get('retry-after'), now) : null;
}

function listedActivity(entry: unknown): ListedActivity[] {
  const workout = workoutSchema.safeParse(entry);
  if (!workout.success) return [];
  const { workoutKey, activityId, startTime } = workout.data;
  return [
    {
      activityKey: workoutKey,
      startTime: startTime === undefined ? null : new Date(startTime),
      isRun: isRun(activityId),
      hint: null,
    },
  ];
}
