import { z } from 'zod';

/** What a metronome can be asked for. */
export const metronomeQuerySchema = z.object({
  spm: z.coerce
    .number({ error: 'Write the steps per minute as a number, like 170; count both feet.' })
    .min(100, { error: 'The metronome has at least 100 steps per minute; count both feet.' })
    .max(240, { error: 'The metronome has at most 240 steps per minute.' })
    .optional()
    .describe('Steps per minute, both feet; the target of the report when left out.'),
});

export type MetronomeQuery = z.infer<typeof metronomeQuerySchema>;

/** The part of a stored report that is practised with; reports of older programs lack it. */
export const targetOfReportSchema = z.object({ target: z.object({ spm: z.number() }) });
