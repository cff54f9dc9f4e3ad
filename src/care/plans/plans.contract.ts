import { z } from 'zod';
import { noSuggestionReasons } from '../../analysis/report/trend/plan-suggestion.js';
import { planDetailsSchema, planTargetSchema } from '../../runners/runners.js';

/** A plan as a practice sees it: of one that it did not set, the steps and the time alone. */
export const patientPlanSchema = z
  .strictObject({
    id: z.string(),
    from: z
      .enum(['practice', 'elsewhere', 'runner'])
      .describe('Who set it: this practice, another one, the runner.'),
    startsAt: z.string(),
    endedAt: z.string().nullable(),
    weeks: z.int(),
    week: z.int().describe('0 before it begins, one more than its weeks when they are over.'),
    targets: z.array(planTargetSchema),
    author: z.string().nullable(),
    version: z.int().nullable().describe('Which of this practice’s plans for this patient it is, from 1.'),
    ...planDetailsSchema.shape,
  })
  .meta({ id: 'PatientPlan' });
export type PatientPlanBody = z.infer<typeof patientPlanSchema>;

const suggestionSchema = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        speedMps: z.number(),
        ownSpm: z.number().describe('Their own cadence at that speed in the last weeks.'),
        toSpm: z.number().nullable().describe('5 % more; null where nothing is suggested.'),
        mostSpm: z.number().describe('10 % more: what lies beyond needs a reason.'),
      }),
    ),
    because: z.enum(noSuggestionReasons).nullable().describe('Why nothing is suggested.'),
  })
  .meta({ id: 'PlanSuggestion' });

export const patientPlansSchema = z
  .strictObject({
    current: patientPlanSchema.nullable(),
    earlier: z.array(patientPlanSchema).describe('Those that ended, the newest first.'),
    results: z
      .array(
        z.strictObject({
          runId: z.string(),
          startTime: z.string(),
          judgedS: z.number(),
          metS: z.number(),
          aboveS: z.number(),
        }),
      )
      .describe('The runs under the current plan, oldest first.'),
    suggestion: suggestionSchema,
  })
  .meta({ id: 'PatientPlans' });
export type PatientPlansBody = z.infer<typeof patientPlansSchema>;
