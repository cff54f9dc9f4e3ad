import { z } from 'zod';

/** A plan runs four weeks: E6, the length of the retraining studies. */
export const planWeeks = 4;

const dayMs = 24 * 3600 * 1000;
/** A plan may have begun earlier or begin later, but not so far off that the year must be a slip (own: a year). */
const furthestStartMs = 366 * dayMs;

/** A cadence to reach at a speed. */
export const planTargetSchema = z
  .strictObject({
    speedMps: z.number().min(1).max(8).describe('Speed, metres per second.'),
    cadenceSpm: z
      .number()
      .min(130, { error: 'A target is at least 130 steps per minute; count both feet.' })
      .max(220, { error: 'A target is at most 220 steps per minute.' }),
  })
  .meta({ id: 'PlanTarget' });

/** A plan to start, as it comes in. */
export const planInputSchema = z
  .strictObject({
    targets: z
      .array(planTargetSchema)
      .min(1)
      .max(8)
      .refine((targets) => new Set(targets.map(({ speedMps }) => speedMps)).size === targets.length, {
        error: 'Give each speed one target.',
      }),
    startsAt: z.iso
      .datetime({ offset: true })
      .refine((text) => Math.abs(Date.parse(text) - Date.now()) <= furthestStartMs, {
        error: 'A plan starts within a year of today: is the date right?',
      })
      .optional()
      .describe('Now when left out.'),
  })
  .meta({ id: 'PlanInput' });

export type PlanInput = z.infer<typeof planInputSchema>;

export const planSchema = z
  .object({
    id: z.uuid(),
    startsAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable().describe('Null while it is the current one.'),
    weeks: z.int(),
    targets: z.array(planTargetSchema),
  })
  .meta({ id: 'Plan' });

export type PlanBody = z.infer<typeof planSchema>;

/** The plan that is going on, and how far it is by the clock of the service: a device's may be wrong. */
export const currentPlanSchema = planSchema
  .extend({
    week: z
      .int()
      .describe(
        'Which of its weeks it is, from 1; 0 before it begins, one more than its weeks when they are over.',
      ),
  })
  .meta({ id: 'CurrentPlan' });

export type CurrentPlanBody = z.infer<typeof currentPlanSchema>;

/** The runner's plans. */
export const plansSchema = z
  .object({
    current: currentPlanSchema.nullable().describe('Null when there is none.'),
    earlier: z.array(planSchema).describe('Those that ended, the newest first.'),
  })
  .meta({ id: 'Plans' });

export type PlansBody = z.infer<typeof plansSchema>;
