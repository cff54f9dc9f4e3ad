import { z } from 'zod';
import { channels } from './source-policy.js';

export const runFailureSchema = z.object({
  code: z.string(),
  message: z.string().describe('A sentence for the runner.'),
  position: z.object({ byte: z.int().optional(), line: z.int().optional() }).optional(),
});

const channelSchema = z.enum(channels);
const providerSchema = z.string().nullable().describe('Whose: `strava`; null for an upload.');

const sourceSchema = z
  .object({
    channel: channelSchema,
    provider: providerSchema,
    practicesSee: z
      .boolean()
      .describe('False where the terms of the source let nobody but the runner see it.'),
    keptUntil: z.iso.datetime().nullable().describe('It is deleted then; null: it is kept.'),
  })
  .describe('Where the recording came from, and what follows from it.');

export const runSchema = z
  .object({
    id: z.uuid(),
    status: z.enum(['queued', 'processing', 'reported', 'failed']),
    fileName: z.string().nullable(),
    receivedAt: z.iso.datetime(),
    startTime: z.iso.datetime().nullable(),
    timeZone: z.string().nullable(),
    distanceM: z.number().nullable(),
    runningTimeS: z.number().nullable(),
    cadenceSpm: z.number().nullable(),
    expectedCadenceSpm: z.number().nullable(),
    verdict: z.object({ level: z.string(), confidence: z.string(), headline: z.string() }).nullable(),
    ownLevel: z
      .string()
      .nullable()
      .describe(
        'Level of the comparison with the runner’s own earlier runs: none, possible, likely or unknown.',
      ),
    surface: z.string().nullable().describe('road, track, trail or treadmill.'),
    device: z.string().nullable().describe('Maker and product of the watch.'),
    pain: z.int().nullable().describe('Pain during the run, 0 to 10; null when nothing was noted.'),
    failure: runFailureSchema.nullable(),
    outcome: z.enum(['read', 'partlyRead']).nullable(),
    activityIndex: z.int().describe('Which of the activities in its file this is.'),
    duplicateOf: z
      .object({ id: z.uuid(), startTime: z.iso.datetime().nullable() })
      .nullable()
      .describe(
        'A better recording of the same run: that one counts in trend and comparisons, this one does not.',
      ),
    keptApart: z.boolean().describe('The runner says that it is a run of its own.'),
    source: sourceSchema,
    url: z.string(),
    reportUrl: z.string(),
  })
  .meta({ id: 'Run' });

export type RunBody = z.infer<typeof runSchema>;

export const runWithSiblingsSchema = runSchema
  .extend({
    otherRunsInFile: z.array(z.uuid()),
    otherRecordings: z
      .array(z.object({ id: z.uuid(), channel: channelSchema, provider: providerSchema }))
      .describe('Recordings of the same run that this one stands for.'),
    earlierRunId: z.uuid().nullable().describe('The run before it in the order of the list.'),
    laterRunId: z.uuid().nullable().describe('The run after it in the order of the list.'),
  })
  .meta({ id: 'RunDetails' });

export const receivedSchema = runSchema
  .extend({ duplicate: z.boolean().describe('True when the same bytes had been sent before.') })
  .meta({ id: 'ReceivedRun' });

/** A comma-separated list of some of these words. */
function someOf<const Word extends string>(words: readonly Word[]) {
  return z
    .string()
    .max(200)
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(words)).max(words.length))
    .optional()
    .describe(`Some of ${words.join(', ')}, separated by commas.`);
}

export const uploadQuerySchema = z.object({
  again: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('Take the same bytes in again, as a run of its own.'),
});

export type UploadQuery = z.infer<typeof uploadQuerySchema>;

export const duplicateInputSchema = z
  .strictObject({
    keep: z.boolean().describe('Whether this is a run of its own, whatever else was recorded then.'),
  })
  .meta({ id: 'DuplicateInput' });

export type DuplicateInput = z.infer<typeof duplicateInputSchema>;

const noSuchDay = { error: 'Write the day as year, month and day, for example 2026-03-14.' };

export const runListQuerySchema = z.object({
  q: z
    .string()
    .max(100)
    .optional()
    .describe('Words of file name, headline, device or day; all have to be found.'),
  from: z.iso.date(noSuchDay).optional().describe('First day, where the run was run.'),
  to: z.iso.date(noSuchDay).optional().describe('Last day.'),
  verdict: someOf(['none', 'possible', 'likely', 'unknown']),
  status: someOf(['queued', 'processing', 'reported', 'failed']),
  surface: someOf(['road', 'track', 'trail', 'treadmill']),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});

export type RunListQuery = z.infer<typeof runListQuerySchema>;

export const runListSchema = z
  .object({ runs: z.array(runSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'RunList' });

export type RunListBody = z.infer<typeof runListSchema>;

/** Ids are version 7 UUIDs; anything else is an id that does not exist. */
export const idSchema = z.uuid();
