import { z } from 'zod';
import { idText } from '../../provider-json.js';
import type { HookReading, HookRequest, ProviderEvent, Settings } from '../../provider.js';
import { sameSecret } from '../../same-secret.js';
import { hintOf, readActivity } from './intervals-api.js';

const message = z.object({ secret: z.string(), events: z.array(z.unknown()).max(1000) });

const head = z.object({
  type: z.string().max(60),
  athlete_id: idText,
  /** Of the event; the same when it is sent again. */
  uid: z.string().max(100).optional(),
  timestamp: z.string().max(60).optional(),
  activity: z.unknown().optional(),
  deauthorized: z.unknown().optional(),
  scope: z.unknown().optional(),
});

/** The file is there from the first of these on; an analysis by Intervals.icu (ACTIVITY_ANALYZED) changes nothing of it. */
const whatOf: Readonly<Record<string, ProviderEvent['what']>> = {
  ACTIVITY_UPLOADED: 'activity',
  ACTIVITY_CREATED: 'activity',
  ACTIVITY_UPDATED: 'activity',
  ACTIVITY_DELETED: 'activityGone',
  APP_SCOPE_CHANGED: 'accessGone',
};

/** The body holds a secret and any number of events; one of another kind, or that makes no sense, is left out. */
export function readHook({ method, body }: HookRequest, settings: Settings): HookReading {
  const read = message.safeParse(body);
  if (method !== 'POST' || !read.success) return { kind: 'refused', reason: 'its content makes no sense' };
  if (!sameSecret(read.data.secret, settings.WEBHOOK_SECRET ?? '')) {
    return { kind: 'refused', reason: 'its secret is another than CONNECT_INTERVALS_WEBHOOK_SECRET' };
  }
  return { kind: 'events', events: read.data.events.map(eventOf).filter((event) => event !== null) };
}

function eventOf(value: unknown): ProviderEvent | null {
  const event = head.safeParse(value).data;
  const what = event && Object.hasOwn(whatOf, event.type) ? whatOf[event.type] : undefined;
  if (!event || !what) return null;
  const { type, athlete_id: externalUserId, uid, timestamp = '' } = event;
  if (what === 'accessGone') {
    if (stillAllows(event)) return null;
    return {
      eventKey: uid ?? `${type}:${externalUserId}:${timestamp}`,
      externalUserId,
      what,
      activityKey: '',
      hint: null,
    };
  }
  const activity = readActivity(event.activity);
  if (!activity) return null;
  return {
    eventKey: uid ?? `${type}:${activity.id}:${timestamp}`,
    externalUserId,
    what,
    activityKey: activity.id,
    hint: what === 'activity' ? hintOf(activity) : null,
  };
}

function stillAllows({ deauthorized, scope }: z.infer<typeof head>): boolean {
  return deauthorized !== true && typeof scope === 'string' && scope.includes('ACTIVITY');
}
