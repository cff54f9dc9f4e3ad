import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { idText } from '../../provider-json.js';
import type { HookReading, HookRequest, ProviderEvent, Settings } from '../../provider.js';
import { sameSecret } from '../../same-secret.js';
import { signatureModeOf, verifyTokenOf } from './strava-settings.js';

const message = z.object({
  object_type: z.enum(['activity', 'athlete']),
  object_id: idText,
  aspect_type: z.enum(['create', 'update', 'delete']),
  /** Values are texts; kept as they come, since only their names and one of them are read. */
  updates: z.record(z.string(), z.unknown()).nullish(),
  owner_id: idText,
  subscription_id: idText,
  event_time: z.number().int().nonnegative(),
});

type Message = z.infer<typeof message>;

const signatureToleranceS = 300;

export function readHook(request: HookRequest, settings: Settings): HookReading {
  if (request.method === 'GET') return readHandshake(request, settings);
  const mode = signatureModeOf(settings);
  const isChecked = mode === 'require' || (mode === 'observe' && signatureOf(request) !== undefined);
  const fault = isChecked ? signatureFault(request, settings) : null;
  if (fault !== null && mode === 'require') return { kind: 'refused', reason: `it has ${fault}` };
  const said = message.safeParse(request.body).data;
  if (!said) return { kind: 'refused', reason: 'its content makes no sense' };
  const event = eventOf(said);
  return { kind: 'events', events: event ? [event] : [], ...(fault !== null && { remark: fault }) };
}

function signatureOf({ headers }: HookRequest): string | undefined {
  return headers['x-strava-signature'];
}

/** Strava looks at the address while it is being registered, and wants its challenge back. */
function readHandshake({ query }: HookRequest, settings: Settings): HookReading {
  const challenge = query['hub.challenge'] ?? '';
  const isOurs = sameSecret(query['hub.verify_token'], verifyTokenOf(settings));
  if (query['hub.mode'] !== 'subscribe' || !isOurs || !/^[\w-]{1,200}$/.test(challenge)) {
    return { kind: 'refused', reason: 'it is no handshake that we began' };
  }
  return { kind: 'answer', body: { 'hub.challenge': challenge } };
}

/**
 * What is wrong with `X-Strava-Signature: t=seconds,v1=hex` (HMAC-SHA256 of `t.body` with the client secret); null when it
 * is right. Read in code of others only, and others say that there is none: hence the setting.
 */
function signatureFault(request: HookRequest, { CLIENT_SECRET }: Settings): string | null {
  const { rawBody, receivedAt } = request;
  const header = signatureOf(request);
  if (header === undefined) return 'no signature';
  const parts = header.split(',').map((part) => part.trim().split('='));
  const valuesOf = (name: string): string[] =>
    parts.filter(([key]) => key === name).map(([, value]) => value ?? '');
  const [time = ''] = valuesOf('t');
  if (!/^\d{1,12}$/.test(time)) return 'a signature without its time';
  if (Math.abs(receivedAt.getTime() / 1000 - Number(time)) > signatureToleranceS) return 'an old signature';
  const right = createHmac('sha256', CLIENT_SECRET).update(`${time}.`).update(rawBody).digest('hex');
  return valuesOf('v1').some((given) => sameSecret(given, right)) ? null : 'a wrong signature';
}

function eventOf(said: Message): ProviderEvent | null {
  const what = whatOf(said);
  if (!what) return null;
  const { subscription_id, object_type, object_id, aspect_type, event_time, owner_id } = said;
  return {
    eventKey: [subscription_id, object_type, object_id, aspect_type, event_time].join(':'),
    externalUserId: owner_id,
    what,
    activityKey: what === 'accessGone' ? '' : object_id,
    hint: aspect_type === 'update' && what === 'activity' ? { changed: 'yes' } : null,
  };
}

function whatOf({ object_type, aspect_type, updates }: Message): ProviderEvent['what'] | null {
  if (object_type === 'athlete') return String(updates?.authorized) === 'false' ? 'accessGone' : null;
  if (aspect_type === 'delete') return 'activityGone';
  // A new title or another circle of readers changes nothing of the recording; each request counts.
  const changed = Object.keys(updates ?? {});
  const isIrrelevant =
    aspect_type === 'update' &&
    changed.length > 0 &&
    changed.every((name) => name === 'title' || name === 'private' || name === 'visibility');
  return isIrrelevant ? null : 'activity';
}
