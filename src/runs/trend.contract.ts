import { z } from 'zod';

export const trendQuerySchema = z.object({
  weeks: z.coerce.number().int().min(1).max(52).default(12).describe('Weeks back from the newest run.'),
});

export type TrendQuery = z.infer<typeof trendQuerySchema>;

export const comparisonQuerySchema = z.object({
  a: z.string().max(100).describe('The id of a run.'),
  b: z.string().max(100).describe('The id of another run.'),
});

export type ComparisonQuery = z.infer<typeof comparisonQuerySchema>;
