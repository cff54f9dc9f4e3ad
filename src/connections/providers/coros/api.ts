import { z } from 'zod';
import { ProviderFault } from '../../provider-fault.js';
import { jsonOf } from '../../provider-json.js';
import type { AthleteCall, Call, ListedActivity, ProviderRequest } from '../../provider.js';
import { hintOf, recordSchema } from './record.js';
import { isRun } from './sports.js';

const dayMs = 86_400_000;
/** One question may span 30 days, both ends counted. */
const windowDays = 30;

const answerSchema = z.object({ result: z.coerce.string(), data: z.unknown().optional() });

/** Codes of COROS that public code knows: token refused, id of the runner refused, later. */
const refused = ['5006', '5010'];
const later = '5016';

/**
 * Asks COROS and returns the `data` of its answer. It answers 200 whatever happened: whether it worked stands in `result`.
 * @throws ProviderFault for a `result` that is not nought.
 */
export async function askForData(
  call: Call,
  url: string | URL,
  request: ProviderRequest = {},
): Promise<unknown> {
  const { result, data } = await jsonOf(await call.send(url, request), answerSchema);
  if (isGood(result)) return data;
  throw faultOfResult(result);
}

/** Whether a `result` says that it worked. */
export function isGood(result: string): boolean {
  return /^0+$/.test(result);
}

/** What a `result` means that does not say that it worked. */
export function faultOfResult(result: string): ProviderFault {
  const kind = refused.includes(result) ? 'unauthorized' : result === later ? 'unavailable' : 'unexpected';
  return new ProviderFault(
    kind,
    `COROS answered with the result ${/^\w{1,10}$/.test(result) ? result : '?'}.`,
  );
}

/** Activities of 30 days from `page` on (a day as 2026-11-29), or from `since` on. */
export async function listActivities(
  call: AthleteCall,
  { since, page }: { readonly since: Date; readonly page: string | null },
): Promise<{ activities: ListedActivity[]; nextPage: string | null }> {
  // Days are the runner's, wherever that is: a day more at both ends holds them all.
  const first = page === null ? since.getTime() - dayMs : Date.parse(page);
  const today = call.now().getTime() + dayMs;
  const last = Math.min(first + (windowDays - 1) * dayMs, today);
  const data = await askForData(
    call,
    forRunner(call, 'list', { startDate: compact(first), endDate: compact(last) }),
  );
  const entries = z.array(z.unknown()).nullish().safeParse(data);
  if (!entries.success) throw new ProviderFault('unexpected', 'COROS gave no list of activities.');
  const next = last + dayMs;
  return {
    activities: (entries.data ?? []).flatMap(listedActivity),
    nextPage: next <= today ? dayOf(next) : null,
  };
}

/** A link to the recording of an activity, made just now, or none; null: COROS has no such activity of this runner. */
export async function freshLink(
  call: AthleteCall,
  activityKey: string,
  { mode, subMode }: { readonly mode?: string; readonly subMode?: string },
): Promise<{ readonly link?: string } | null> {
  const query = { labelId: activityKey, mode: mode ?? '', subMode: subMode ?? '' };
  const data = await askForData(call, forRunner(call, 'detail/fit', query));
  if (data === null || data === undefined) return null;
  const record = recordSchema.safeParse(data);
  if (!record.success || record.data.labelId !== activityKey) {
    throw new ProviderFault('unexpected', 'COROS told of another activity than it was asked for.');
  }
  return { link: record.data.fitUrl };
}

/** COROS takes the runner's token and id in the query, and nowhere else. */
function forRunner(call: AthleteCall, path: string, query: Record<string, string>): URL {
  const url = new URL(`${call.settings.SPORT_URL}/${path}`);
  const all = { token: call.accessToken, openId: call.externalUserId, ...query };
  for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
  return url;
}

function listedActivity(entry: unknown): ListedActivity[] {
  const record = recordSchema.safeParse(entry);
  if (!record.success) return [];
  const { labelId, startTime } = record.data;
  return [
    {
      activityKey: labelId,
      startTime: startTime === undefined ? null : new Date(startTime * 1000),
      isRun: isRun(record.data),
      hint: hintOf(record.data),
    },
  ];
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function compact(ms: number): string {
  return dayOf(ms).replaceAll('-', '');
}
