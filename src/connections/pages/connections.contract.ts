import { z } from 'zod';

/**
 * `off`: the operator offers it no more. `none`: not connected. `mend`: the permission was withdrawn, connecting again keeps what
 * came before. `leaving`: disconnected, what came is being deleted.
 */
export const connectionStates = ['off', 'none', 'connected', 'mend', 'leaving'] as const;

/** Codes of what went wrong; the page has a sentence and a remedy for each. */
export const connectionFaultCodes = [
  'accessWithdrawn',
  'unauthorized',
  'rateLimited',
  'unavailable',
  'unexpected',
  'noRoom',
  'internal',
] as const;

export const connectionSchema = z
  .strictObject({
    id: z.string().describe('Of the provider: `polar`.'),
    name: z.string(),
    state: z.enum(connectionStates),
    pageSignIn: z.boolean().describe('Whether it is connected by going to its page.'),
    keySignIn: z.boolean().describe('Whether it is connected with a personal key.'),
    listing: z
      .boolean()
      .describe('Whether it can be asked for what there is; else runs come when it tells, from then on.'),
    listedDays: z.int().nullable().describe('How many days back the first connect brings runs; null: none.'),
    connectedAt: z.string().nullable(),
    lastReceivedAt: z.string().nullable(),
    lastFault: z
      .strictObject({
        code: z.enum(connectionFaultCodes),
        at: z.string(),
        retryAt: z.string().nullable().describe('When it is tried again by itself; null: it is not.'),
      })
      .nullable(),
    nextSweepAt: z.string().nullable().describe('When it is asked next what there is.'),
    backfill: z
      .strictObject({
        found: z.int().describe('Activities that it told of.'),
        done: z.int().describe('Those of them that are seen to: received, left out, or given up.'),
      })
      .nullable()
      .describe('Null until the first list is there.'),
    notHere: z
      .strictObject({
        noRuns: z.int().describe('Another sport, or nothing that somebody ran.'),
        noRecording: z.int().describe('Entered by hand, or without a file.'),
        withheld: z.int().describe('The provider does not hand them on.'),
        positions: z
          .int()
          .describe('Its terms allow no positions, and it was not sure that all could be taken out.'),
        lost: z.int().describe('Handed out once, and did not arrive.'),
        failed: z.int().describe('Given up after many tries.'),
      })
      .describe('Activities of which it told and that gave no run, by reason.'),
    runs: z.int().describe('How many runs are here because of it.'),
    policy: z
      .strictObject({
        viewer: z.enum(['shared', 'runnerOnly']),
        expiresAfterDays: z.int().nullable(),
        keepsPosition: z.boolean(),
        erasedOnDisconnect: z.boolean(),
      })
      .describe('What its terms allow with what comes from it.'),
  })
  .meta({ id: 'Connection' });
export type ConnectionBody = z.infer<typeof connectionSchema>;

export const connectionListSchema = z
  .strictObject({
    connections: z.array(connectionSchema),
    now: z.string().describe('When this was so, by the clock of the service.'),
  })
  .meta({ id: 'ConnectionList' });
export type ConnectionListBody = z.infer<typeof connectionListSchema>;

export const startedSchema = z
  .strictObject({ url: z.string().describe('Of the provider’s page, for the browser to go to.') })
  .meta({ id: 'StartedConnection' });
export type StartedBody = z.infer<typeof startedSchema>;

export const connectionKeySchema = z
  .strictObject({ key: z.string().trim().min(1).max(500) })
  .meta({ id: 'ConnectionKey' });
export type ConnectionKey = z.infer<typeof connectionKeySchema>;

export const callbackQuerySchema = z.object({
  state: z.string().max(200).optional(),
  code: z.string().max(4000).optional(),
  scope: z.string().max(1000).optional(),
  error: z.string().max(500).optional(),
});
export type CallbackQuery = z.infer<typeof callbackQuerySchema>;

export const leaveQuerySchema = z.object({
  runs: z.enum(['keep', 'delete']).default('keep').describe('What becomes of the runs that came from there.'),
});
export type LeaveQuery = z.infer<typeof leaveQuerySchema>;
