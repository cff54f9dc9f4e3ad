import { z } from 'zod';

const wholeWeeks = 'Look back on a whole number of weeks, from 1 to 52.';
const twoRuns = 'Name two runs to compare by their ids, as a and b.';

export const trendQuerySchema = z.object({
  weeks: z.coerce
    .number({ error: wholeWeeks })
    .int({ error: wholeWeeks })
    .min(1, { error: wholeWeeks })
    .max(52, { error: wholeWeeks })
    .default(12)
    .describe('Weeks back from the newest run.'),
});

export type TrendQuery = z.infer<typeof trendQuerySchema>;

export const comparisonQuerySchema = z.object({
  a: z.string({ error: twoRuns }).max(100, { error: twoRuns }).describe('The id of a run.'),
  b: z.string({ error: twoRuns }).max(100, { error: twoRuns }).describe('The id of another run.'),
});

export type ComparisonQuery = z.infer<typeof comparisonQuerySchema>;
