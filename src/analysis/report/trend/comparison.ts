import { z } from 'zod';
import { languages } from '../../language/language.js';

/** The schema id that every comparison carries. */
export const comparisonSchemaId = 'stridecheck.comparison/1';

const finite = z.number();
const level = z.enum(['none', 'possible', 'likely', 'unknown']);
const side = z.strictObject({
  startTime: z.iso.datetime(),
  timeZone: z.string().nullable(),
  judgedShare: finite,
  population: level,
  own: level,
  heightM: finite,
  device: z.string().nullable(),
  windows: z
    .array(
      z.strictObject({
        startS: finite,
        endS: finite,
        startM: finite,
        endM: finite,
        speedMps: finite,
        cadenceSpm: finite,
      }),
    )
    .describe('Judged windows, for charts on shared axes.'),
});

/** Two runs of one runner on the same axes. */
export const comparisonSchema = z.strictObject({
  schema: z.literal(comparisonSchemaId),
  language: z.enum(languages),
  first: side,
  second: side,
  matched: z
    .array(z.strictObject({ speedMps: finite, firstSpm: finite, secondSpm: finite, changePct: finite }))
    .describe('At speeds that both have for three minutes or more.'),
  changePct: finite.nullable().describe('Second against first over the matched speeds; null without one.'),
  ordinaryPct: finite.describe('What is ordinary between two runs, either way.'),
  unusual: z.boolean().nullable(),
  summary: z.array(z.string()),
});

export type Comparison = z.infer<typeof comparisonSchema>;
