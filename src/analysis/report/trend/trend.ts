import { z } from 'zod';
import { languages } from '../../language/language.js';

/** The schema id that every trend carries. */
export const trendSchemaId = 'stridecheck.trend/1';

const finite = z.number();
const level = z.enum(['none', 'possible', 'likely', 'unknown']);
const pain = z.int().min(0).max(10).nullable();

/** Weeks of one runner. What was not measured is null, never 0. */
export const trendSchema = z.strictObject({
  schema: z.literal(trendSchemaId),
  language: z.enum(languages),
  speedsMps: z.array(finite).describe('Speeds at which the runner is compared with themselves, rising.'),
  usualSpeedMps: finite.nullable().describe('The one of them that is nearest to what was run most.'),
  weeks: z.array(
    z.strictObject({
      startsOn: z.iso.date().describe('Monday, UTC.'),
      runs: z.int(),
      atSpeeds: z
        .array(
          z
            .strictObject({
              cadenceSpm: finite,
              lowSpm: finite,
              highSpm: finite,
              stepLengthM: finite,
              runs: z.int(),
            })
            .nullable(),
        )
        .describe('One entry per speed: the middle of the runs of the week and their range.'),
      pain: z
        .strictObject({
          runs: z.int().describe('Runs with a diary entry.'),
          during: finite.nullable().describe('Mean of the pain during them.'),
          worst: pain.describe('The worst pain noted for any of them.'),
        })
        .describe('Pain of 0 to 10; no cause is implied.'),
      adherence: finite.nullable().describe('Share of judged time that met the plan, 0 to 1.'),
    }),
  ),
  runs: z.array(
    z.strictObject({
      id: z.string(),
      startTime: z.iso.datetime(),
      population: level,
      own: level,
      atSpeeds: z.array(finite.nullable()),
      pain: z.strictObject({ before: pain, during: pain, after: pain, nextMorning: pain }).nullable(),
      newDevice: z.boolean().describe('Another watch than in the last run whose watch is known.'),
    }),
  ),
  plan: z
    .strictObject({
      startsOn: z.iso.date(),
      weeks: z.int(),
      targets: z.array(z.strictObject({ speedMps: finite, cadenceSpm: finite })),
      adherence: finite.nullable().describe('Share of all judged time in its weeks, 0 to 1.'),
    })
    .nullable(),
  summary: z.array(z.string()),
});

export type Trend = z.infer<typeof trendSchema>;
