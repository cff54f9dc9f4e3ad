import { z } from 'zod';

const wholeWeeks = 'Look back on a whole number of weeks, from 1 to 52.';
const aTime = 'Write the time up to which you look as 2026-05-04T10:00:00Z.';
const twoRuns = 'Name two runs to compare by their ids, as a and b.';

export const trendQuerySchema = z.object({
  weeks: z.coerce
    .number({ error: wholeWeeks })
    .int({ error: wholeWeeks })
    .min(1, { error: wholeWeeks })
    .max(52, { error: wholeWeeks })
    .default(12)
    .describe('Weeks back from the newest run.'),
  until: z.iso
    .datetime({ offset: true, error: aTime })
    .optional()
    .describe('Later runs are left out: the weeks as they led up to this time.'),
});

export type TrendQuery = z.infer<typeof trendQuerySchema>;

export const comparisonQuerySchema = z.object({
  a: z.string({ error: twoRuns }).max(100, { error: twoRuns }).describe('The id of a run.'),
  b: z.string({ error: twoRuns }).max(100, { error: twoRuns }).describe('The id of another run.'),
});

export type ComparisonQuery = z.infer<typeof comparisonQuerySchema>;
