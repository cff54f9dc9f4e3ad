import { z } from 'zod';
import { exerciseIds } from '../analysis/advice/exercises.js';

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

const targetsSchema = z
  .array(planTargetSchema)
  .min(1)
  .max(8)
  .refine((targets) => new Set(targets.map(({ speedMps }) => speedMps)).size === targets.length, {
    error: 'Give each speed one target.',
  });

const startsAtSchema = z.iso
  .datetime({ offset: true })
  .refine((text) => Math.abs(Date.parse(text) - Date.now()) <= furthestStartMs, {
    error: 'A plan starts within a year of today: is the date right?',
  })
  .optional()
  .describe('Now when left out.');

/** A plan to start, as it comes in. */
export const planInputSchema = z
  .strictObject({ targets: targetsSchema, startsAt: startsAtSchema })
  .meta({ id: 'PlanInput' });

export type PlanInput = z.infer<typeof planInputSchema>;

/** An exercise with its dose: repetitions or seconds, not both. */
export const planExerciseSchema = z
  .strictObject({
    exercise: z.enum(exerciseIds),
    sets: z.int().min(1).max(10),
    repetitions: z.int().min(1).max(100).nullable(),
    seconds: z.int().min(1).max(600).nullable(),
    timesPerWeek: z.int().min(1).max(14),
  })
  .refine(({ repetitions, seconds }) => (repetitions === null) !== (seconds === null), {
    error: 'Give repetitions or seconds.',
  })
  .meta({ id: 'PlanExercise' });

/** What a plan of a practice says besides its steps. */
export const planDetailsSchema = z.strictObject({
  exercises: z
    .array(planExerciseSchema)
    .max(exerciseIds.length)
    .refine((all) => new Set(all.map(({ exercise }) => exercise)).size === all.length, {
      error: 'Give each exercise one dose.',
    }),
  text: z.string().max(2_000).describe('To the runner.'),
  recheckOn: z.iso.date().nullable().describe('The day on which to look at it together.'),
  reason: z.string().max(500).describe('Why a target lies further from their own steps than studies went.'),
});

/** A plan that a practice sets. */
export const practicePlanInputSchema = z
  .strictObject({
    replaces: z
      .uuid()
      .nullable()
      .describe('The plan that was going on when this one was written; null: none.'),
    targets: targetsSchema,
    weeks: z.int().min(1).max(12),
    startsAt: startsAtSchema,
    ...planDetailsSchema.shape,
    recheckOn: planDetailsSchema.shape.recheckOn.refine(
      (day) => day === null || Math.abs(Date.parse(day) - Date.now()) <= furthestStartMs,
      { error: 'Look at it again within a year: is the date right?' },
    ),
  })
  .meta({ id: 'PracticePlanInput' });

export type PracticePlanInput = z.infer<typeof practicePlanInputSchema>;

export const planSchema = z
  .object({
    id: z.uuid(),
    startsAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable().describe('Null while it is the current one.'),
    weeks: z.int(),
    targets: z.array(planTargetSchema),
    practice: z.string().nullable().describe('Who set it; null: the runner did.'),
    author: z.string().nullable().describe('Who set it there.'),
    version: z.int().nullable().describe('Which of the practice’s plans for this runner it is, from 1.'),
    ...planDetailsSchema.shape,
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
