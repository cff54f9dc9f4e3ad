import { z } from 'zod';
import { importFailures, outcomes } from './outcomes.js';

const time = z.iso.datetime();

export const importSchema = z
  .object({
    id: z.uuid(),
    url: z.string(),
    status: z
      .enum(['reading', 'taking', 'done', 'failed', 'cancelled'])
      .describe('`reading`: its entries are found; `taking`: they become runs, oldest first.'),
    failure: z.enum(importFailures).nullable(),
    fileName: z.string().nullable(),
    bytes: z.number(),
    source: z.string().nullable().describe('Whose archive it is, `archive:garmin`; null until it is known.'),
    createdAt: time,
    finishedAt: time.nullable(),
    found: z.int().describe('Files in it, those of zips in it too.'),
    waiting: z.int().describe('Recordings that are still to be received.'),
    received: z.int().describe('Recordings that were received, whatever became of them.'),
    analysing: z.int().describe('Those of them that wait for their analysis.'),
    analysed: z.int().describe('Those of them that are new runs with a report.'),
    outcomes: z
      .array(z.object({ outcome: z.enum(outcomes), count: z.int() }))
      .describe('What became of the entries so far.'),
    perMinute: z.int().describe('Recordings that came to an end in the last minute.'),
    isSettled: z
      .boolean()
      .describe(
        'Nothing changes any more. An import that was cancelled or failed still follows what it had received.',
      ),
  })
  .meta({ id: 'Import' });
export type ImportBody = z.infer<typeof importSchema>;

export const importsSchema = z.object({ imports: z.array(importSchema) }).meta({ id: 'Imports' });

export const entriesQuerySchema = z.object({
  cursor: z
    .string()
    .max(20)
    .regex(/^\d{1,9}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  outcome: z.enum(outcomes).optional().describe('Only entries that came to this.'),
});
export type EntriesQuery = z.infer<typeof entriesQuerySchema>;

export const importEntrySchema = z.object({
  name: z.string().describe('As it stands in its zip, cleaned.'),
  zip: z.string().nullable().describe('The zip in the archive that it lies in; null: in the archive itself.'),
  state: z.enum(['zip', 'waiting', 'received', 'settled']),
  outcome: z.enum(outcomes).nullable().describe('Null until it is settled.'),
  message: z.string().nullable().describe('Why it could not be read.'),
  runId: z.uuid().nullable(),
  startTime: time
    .nullable()
    .describe('When it was recorded, by its beginning or else by its date in the zip.'),
  bytes: z.number(),
});
export type ImportEntryBody = z.infer<typeof importEntrySchema>;

export const importEntriesSchema = z
  .object({ entries: z.array(importEntrySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'ImportEntries' });
export type ImportEntriesBody = z.infer<typeof importEntriesSchema>;
