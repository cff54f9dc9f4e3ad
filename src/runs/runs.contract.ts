import { z } from 'zod';

export const runFailureSchema = z.object({
  code: z.string(),
  message: z.string().describe('A sentence for the runner.'),
  position: z.object({ byte: z.int().optional(), line: z.int().optional() }).optional(),
});

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
    failure: runFailureSchema.nullable(),
    outcome: z.enum(['read', 'partlyRead']).nullable(),
    activityIndex: z.int().describe('Which of the activities in its file this is.'),
    url: z.string(),
    reportUrl: z.string(),
  })
  .meta({ id: 'Run' });

export type RunBody = z.infer<typeof runSchema>;

export const runWithSiblingsSchema = runSchema
  .extend({
    otherRunsInFile: z.array(z.uuid()),
    earlierRunId: z.uuid().nullable().describe('The run before it in the order of the list.'),
    laterRunId: z.uuid().nullable().describe('The run after it in the order of the list.'),
  })
  .meta({ id: 'RunDetails' });

export const receivedSchema = runSchema
  .extend({ duplicate: z.boolean().describe('True when the same bytes had been sent before.') })
  .meta({ id: 'ReceivedRun' });

export const runListQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});

export type RunListQuery = z.infer<typeof runListQuerySchema>;

export const runListSchema = z
  .object({ runs: z.array(runSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'RunList' });

export type RunListBody = z.infer<typeof runListSchema>;

export const seriesQuerySchema = z.object({
  channels: z
    .string()
    .max(500)
    .default('speedMps,cadenceSpm')
    .transform((text) => [...new Set(text.split(',').filter(Boolean))])
    .pipe(z.array(z.string().max(40)).min(1).max(20))
    .describe('Comma-separated, e.g. `speedMps,cadenceSpm`.'),
  points: z.coerce.number().int().min(10).max(5_000).default(600),
});

export type SeriesQuery = z.infer<typeof seriesQuerySchema>;

export const seriesSchema = z
  .object({
    timeS: z.array(z.number()).describe('Middle of each point, seconds since the start.'),
    channels: z.record(z.string(), z.array(z.number().nullable())),
    available: z.array(z.string()),
  })
  .meta({ id: 'Series' });

export type SeriesBody = z.infer<typeof seriesSchema>;

/** Ids are version 7 UUIDs; anything else is an id that does not exist. */
export const idSchema = z.uuid();
