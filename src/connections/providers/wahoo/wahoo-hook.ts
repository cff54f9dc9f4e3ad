import { z } from 'zod';
import { idText } from '../../provider-json.js';
import type { HookReading, HookRequest, Settings } from '../../provider.js';
import { sameSecret } from '../../same-secret.js';
import { workout, workoutSummary } from './wahoo-api.js';

/** Wahoo's own documentation says `event_type`, programs of others also read `event`. */
const message = z.object({
  event_type: z.string().max(60).optional(),
  event: z.string().max(60).optional(),
  webhook_token: z.string(),
  user: z.object({ id: idText }).nullish(),
  workout_summary: workoutSummary.extend({ workout: workout.nullish() }).nullish(),
  workout: workout.nullish(),
});

/**
 * A summary that was made or changed. Its address of a file is not used: the workout is asked for with the runner's own
 * token. Wahoo tells of neither deletions nor withdrawn permissions.
 */
export function readHook({ method, body }: HookRequest, settings: Settings): HookReading {
  const token = z.object({ webhook_token: z.string() }).safeParse(body).data?.webhook_token;
  if (method !== 'POST' || !sameSecret(token, settings.WEBHOOK_TOKEN ?? '')) {
    return {
      kind: 'refused',
      reason: 'its webhook_token is missing, or another than CONNECT_WAHOO_WEBHOOK_TOKEN',
    };
  }
  const said = message.safeParse(body).data;
  if (!said) return { kind: 'refused', reason: 'its content makes no sense' };
  const { user, workout_summary: summary, event_type, event = event_type } = said;
  const activityKey = (summary?.workout ?? said.workout)?.id;
  if (!event?.startsWith('workout_summary') || !user || !summary || !activityKey) {
    return { kind: 'events', events: [] };
  }
  const state = `${summary.updated_at ?? ''}:${summary.file?.url ? 'file' : 'none'}`;
  const eventKey = `${summary.id}:${state}`;
  return {
    kind: 'events',
    events: [{ eventKey, externalUserId: user.id, what: 'activity', activityKey, hint: null }],
  };
}
