import { z } from 'zod';
import { idText } from '../../provider-json.js';
import type { Hint } from '../../provider.js';

const small = z.coerce.number().int().min(0).max(1_000_000).transform(String);

/** What the list and the pushes say of an activity alike. */
export const recordSchema = z.object({
  /** A long number, as text: as a JSON number it would have lost its last digits on the way, and is not taken. */
  labelId: idText,
  mode: small.optional().catch(undefined),
  subMode: small.optional().catch(undefined),
  startTime: z.coerce.number().positive().max(4e9).optional().catch(undefined),
  fitUrl: z.url().max(2000).optional().catch(undefined),
});
export type ActivityRecord = z.infer<typeof recordSchema>;

export const openIdSchema = z.string().regex(/^[\w-]{1,64}$/);

/** What fetching needs: the kind, and the link while it works. */
export function hintOf({ mode, subMode, fitUrl }: ActivityRecord): Hint {
  return {
    ...(mode !== undefined && { mode }),
    ...(subMode !== undefined && { subMode }),
    ...(fitUrl !== undefined && { fitUrl }),
  };
}
