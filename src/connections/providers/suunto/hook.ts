import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { idText } from '../../provider-json.js';
import type { Hook, HookReading, HookRequest, ProviderEvent, Settings } from '../../provider.js';

const name = z.string().min(1).max(200);

const notification = z.object({ type: z.string().max(100), username: name });

const workoutCreated = z.object({
  type: z.literal('WORKOUT_CREATED'),
  username: name,
  workout: z.object({ workoutKey: idText, activityId: z.number().int().nonnegative().optional() }),
});

/**
 * What Suunto sends when a watch was synchronised. Signed over the bytes with the secret of the API Zone: hexadecimal and
 * base64 have both been seen. The same goes for sleep, routes and daily activity, which are none of our business.
 */
export const hook: Hook = { read };

function read(request: HookRequest, settings: Settings): HookReading {
  if (request.method !== 'POST') return { kind: 'refused', reason: 'it is no POST' };
  if (!isSigned(request, settings.HOOK_SECRET))
    return {
      kind: 'refused',
      reason: 'its signature is missing, or made with another secret than CONNECT_SUUNTO_HOOK_SECRET',
    };
  const told = notification.safeParse(request.body);
  if (!told.success) return { kind: 'refused', reason: 'its content makes no sense' };
  if (told.data.type !== 'WORKOUT_CREATED') return { kind: 'events', events: [] };
  const created = workoutCreated.safeParse(request.body);
  if (!created.success) return { kind: 'refused', reason: 'its content makes no sense' };
  return { kind: 'events', events: [eventOf(created.data)] };
}

function eventOf({ username, workout }: z.infer<typeof workoutCreated>): ProviderEvent {
  const { workoutKey, activityId } = workout;
  return {
    eventKey: `created:${username}:${workoutKey}`,
    externalUserId: username,
    what: 'activity',
    activityKey: workoutKey,
    hint: activityId === undefined ? null : { activityId: String(activityId) },
  };
}

function isSigned({ headers, rawBody }: HookRequest, secret: string): boolean {
  const given = signatureBytes(headers['x-hmac-sha256-signature']);
  if (!given || secret === '') return false;
  return timingSafeEqual(given, createHmac('sha256', secret).update(rawBody).digest());
}

/** The 32 bytes of a signature; null for what is none. */
function signatureBytes(text: string | undefined): Buffer | null {
  if (text === undefined || text.length > 100) return null;
  const isHex = /^[0-9a-f]{64}$/i.test(text);
  const bytes = Buffer.from(text, isHex ? 'hex' : 'base64');
  return bytes.length === 32 ? bytes : null;
}
