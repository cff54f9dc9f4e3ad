import { z } from 'zod';
import { painPlaces, warningSigns, type Symptoms } from '../analysis/advice/symptoms.js';

const painSchema = z
  .int({ error: 'Pain is a whole number from 0 (none) to 10 (the worst you can imagine).' })
  .min(0, { error: 'Pain is at least 0 (none).' })
  .max(10, { error: 'Pain is at most 10 (the worst you can imagine).' });

/** What a runner notes about a run, as it comes in: the whole entry, each part of it optional. */
export const diaryInputSchema = z
  .strictObject({
    painBefore: painSchema.optional(),
    painDuring: painSchema.optional(),
    painAfter: painSchema.optional(),
    painNextMorning: painSchema.optional(),
    places: z.array(z.enum(painPlaces)).max(20).default([]).describe('Where it hurt.'),
    signs: z
      .array(z.enum(warningSigns))
      .max(20)
      .default([])
      .describe('Warning signs; `saddleNumbness` and `bladderBowel` are emergencies.'),
  })
  .meta({ id: 'DiaryInput' });

export type DiaryInput = z.infer<typeof diaryInputSchema>;

const safetySchema = z
  .object({
    redFlag: z.enum(['none', 'seek-help', 'emergency']),
    because: z.array(z.string()).describe('Sentences for the runner, in the language of the profile.'),
  })
  .meta({ id: 'Safety' });

/** A diary entry as it goes out. */
export const diaryEntrySchema = z
  .object({
    runId: z.uuid(),
    ...diaryInputSchema.shape,
    places: z.array(z.enum(painPlaces)),
    signs: z.array(z.enum(warningSigns)),
    updatedAt: z.iso.datetime().nullable().describe('Null when nothing was noted for this run.'),
    safety: safetySchema,
  })
  .meta({ id: 'DiaryEntry' });

export type DiaryBody = z.infer<typeof diaryEntrySchema>;

export const diaryListQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});

export type DiaryListQuery = z.infer<typeof diaryListQuerySchema>;

export const diaryListSchema = z
  .object({
    entries: z.array(
      diaryEntrySchema.extend({ startTime: z.iso.datetime().nullable(), timeZone: z.string().nullable() }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Diary' });

export type DiaryListBody = z.infer<typeof diaryListSchema>;

/** Returns the entry as the analysis takes it, each place and sign once. */
export function symptomsOf(input: DiaryInput): Symptoms {
  return { ...input, places: [...new Set(input.places)], signs: [...new Set(input.signs)] };
}
