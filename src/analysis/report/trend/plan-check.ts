import { z } from 'zod';
import { languages } from '../../language/language.js';

/** The schema id that every check carries. */
export const planCheckSchemaId = 'stridecheck.plan-check/1';

/** What to do next, the most careful one that applies. */
export const nextSteps = [
  'seek-help',
  'step-back',
  'recheck',
  'ease',
  'too-little',
  'practise',
  'keep',
] as const;
export type NextStep = (typeof nextSteps)[number];

const finite = z.number();
const share = finite.nullable();

/** One run against the plan that was going on when it was run. What was not measured is null, never 0. */
export const planCheckSchema = z
  .strictObject({
    schema: z.literal(planCheckSchemaId),
    language: z.enum(languages),
    reader: z.enum(['runner', 'practice']).describe('Whom the sentences are written to.'),
    plan: z.strictObject({
      id: z.string(),
      startsOn: z.iso.date(),
      weeks: z.int(),
      week: z.int().describe('The week of the run, from 1; one more than its weeks when they are over.'),
    }),
    judgedS: finite.describe('Seconds that could be judged.'),
    metS: finite.describe('Of these, at the steps of the plan or above.'),
    aboveS: finite.describe('Of these, clearly above.'),
    share: share.describe('Met by judged time, 0 to 1; null with too little of it.'),
    speeds: z
      .array(
        z.strictObject({
          speedMps: finite,
          targetSpm: finite,
          cadenceSpm: finite.nullable().describe('Median near that speed.'),
          judgedS: finite.describe('Seconds near that speed.'),
          metS: finite,
          aboveS: finite,
        }),
      )
      .describe('At the speeds of the plan.'),
    before: z
      .strictObject({ runs: z.int(), share, change: z.enum(['more', 'less', 'same']).nullable() })
      .describe('The last runs under the same plan, and how this one compares.'),
    nextStep: z.enum(nextSteps),
    sentences: z.array(z.string()),
  })
  .meta({ id: 'PlanCheck' });

export type PlanCheck = z.infer<typeof planCheckSchema>;
