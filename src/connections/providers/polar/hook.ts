import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { idText } from '../../provider-json.js';
import type { Hook, HookReading, HookRequest, Settings } from '../../provider.js';
import { sameSecret } from '../../same-secret.js';

const told = z.object({ event: z.string().max(100) });
const exercise = z.object({ event: z.literal('EXERCISE'), user_id: idText, entity_id: idText });

/**
 * What Polar sends for a new exercise, signed over its bytes. The key of the signature is told once, in the answer to the
 * registration, and a PING comes before that answer: it is answered without a signature, and nothing else is done.
 */
export const hook: Hook = { read };

function read(request: HookRequest, _settings: Settings, secrets: readonly string[]): HookReading {
  if (request.method !== 'POST') return { kind: 'refused', reason: 'it is no POST' };
  const event = told.safeParse(request.body);
  if (!event.success) return { kind: 'refused', reason: 'its content makes no sense' };
  if (event.data.event === 'PING') return { kind: 'answer', body: {} };
  if (!isSigned(request, secrets))
    return { kind: 'refused', reason: 'its signature is not made with the key that Polar told' };
  if (event.data.event !== 'EXERCISE') return { kind: 'events', events: [] };
  const content = exercise.safeParse(request.body);
  if (!content.success) return { kind: 'refused', reason: 'its content makes no sense' };
  const { user_id: externalUserId, entity_id: activityKey } = content.data;
  return {
    kind: 'events',
    events: [
      {
        eventKey: `${externalUserId}:${activityKey}`,
        externalUserId,
        what: 'activity',
        activityKey,
        hint: null,
      },
    ],
  };
}

function isSigned({ headers, rawBody }: HookRequest, secrets: readonly string[]): boolean {
  const given = headers['polar-webhook-signature']?.toLowerCase();
  return secrets.some((secret) =>
    sameSecret(given, createHmac('sha256', secret).update(rawBody).digest('hex')),
  );
}
