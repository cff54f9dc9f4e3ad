import { z } from 'zod';
import type { Hook, HookReading, HookRequest, ProviderEvent, Settings } from '../../provider.js';
import { sameSecret } from '../../same-secret.js';
import { hintOf, openIdSchema, recordSchema } from './record.js';

const push = z.object({ sportDataList: z.array(z.unknown()) });
const pushed = recordSchema.extend({ openId: openIdSchema });

/** What COROS wants to read, or it sends the same again. */
const thanks = { message: 'OK', result: '0000' };

/**
 * New activities of COROS, several runners at once. Not signed: our own id and secret come back in two headers. A GET asks
 * whether we are there.
 */
export const hook: Hook = { read };

function read(request: HookRequest, settings: Settings): HookReading {
  if (request.method === 'GET') return { kind: 'answer', body: thanks };
  if (!isFromCoros(request, settings))
    return {
      kind: 'refused',
      reason: `the headers ${settings.HOOK_CLIENT_HEADER} and ${settings.HOOK_SECRET_HEADER} do not hold our id and secret`,
    };
  const told = push.safeParse(request.body);
  if (!told.success) return { kind: 'refused', reason: 'its content makes no sense' };
  return { kind: 'events', events: told.data.sportDataList.flatMap(eventOf), body: thanks };
}

function isFromCoros({ headers }: HookRequest, settings: Settings): boolean {
  const client = headers[settings.HOOK_CLIENT_HEADER.toLowerCase()];
  const secret = headers[settings.HOOK_SECRET_HEADER.toLowerCase()];
  const isClient = sameSecret(client, settings.CLIENT_ID);
  return sameSecret(secret, settings.CLIENT_SECRET) && isClient;
}

/** An entry that makes no sense is left out, so that one runner's does not cost the others theirs. */
function eventOf(entry: unknown): ProviderEvent[] {
  const read_ = pushed.safeParse(entry);
  if (!read_.success) return [];
  const { openId, labelId } = read_.data;
  return [
    {
      eventKey: `activity:${openId}:${labelId}`,
      externalUserId: openId,
      what: 'activity',
      activityKey: labelId,
      hint: hintOf(read_.data),
    },
  ];
}
