import { z } from 'zod';
import { planCheckSchema } from '../analysis/report/trend/plan-check.js';

/** How a run followed its plan. */
export const planCheckAnswerSchema = z
  .object({ check: planCheckSchema.nullable().describe('Null when no plan was going on when it was run.') })
  .meta({ id: 'PlanCheckAnswer' });

export type PlanCheckAnswer = z.infer<typeof planCheckAnswerSchema>;
