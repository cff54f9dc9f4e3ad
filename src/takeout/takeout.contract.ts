import { z } from 'zod';

const failureSchema = z
  .string()
  .nullable()
  .describe('Why it failed: gaveUp, noRoom, notAnExport, newerExport, tooManyEntries or damagedExport.');

const workSchema = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  done: z.int().describe('Files that are done.'),
  total: z.int().nullable().describe('Files in all; null until it is known.'),
  failure: failureSchema,
});

export const exportSchema = workSchema
  .extend({
    status: z.enum(['queued', 'making', 'ready', 'failed']),
    bytes: z.number().nullable(),
    expiresAt: z.iso.datetime().nullable().describe('When the file is deleted; null before it is ready.'),
    fileUrl: z.string().nullable(),
  })
  .meta({ id: 'Export' });
export type ExportBody = z.infer<typeof exportSchema>;

export const exportsSchema = z.object({ exports: z.array(exportSchema) }).meta({ id: 'Exports' });
export type ExportsBody = z.infer<typeof exportsSchema>;

export const takenInSchema = workSchema
  .extend({ status: z.enum(['queued', 'taking', 'done', 'failed']) })
  .meta({ id: 'TakenIn' });
export type TakenInBody = z.infer<typeof takenInSchema>;

export const takenInDetailsSchema = takenInSchema
  .extend({
    entries: z
      .array(
        z.object({
          entry: z.string().describe('The name of the file.'),
          outcome: z.enum(['added', 'known', 'damaged', 'missing', 'refused']),
          runId: z.uuid().nullable(),
        }),
      )
      .describe('What became of each original so far.'),
  })
  .meta({ id: 'TakenInDetails' });
export type TakenInDetails = z.infer<typeof takenInDetailsSchema>;

export const deletionInputSchema = z
  .strictObject({
    when: z.enum(['now', 'later']).describe('`later`: in seven days, until when it can be taken back.'),
    password: z.string().max(1_000).optional().describe('Needed where the account has one.'),
  })
  .meta({ id: 'DeletionInput' });
export type DeletionInput = z.infer<typeof deletionInputSchema>;
