import { z } from 'zod';
import { heightProblem } from '../analysis/gait/height-problem.js';
import { legLengthLimits } from '../analysis/gait/leg-length.js';
import { languages } from '../analysis/language/language.js';
import { privacyInputSchema, privacySchema } from './privacy.contract.js';

const error = (issue: { readonly input?: unknown }): string => heightProblem(issue.input);

const heightSchema = z
  .number({ error })
  .min(1, { error })
  .max(2.5, { error })
  .nullable()
  .describe('Standing height in metres; null when not told.');

const legError = { error: 'Write the leg length, hip joint to floor, in metres between 0.40 and 1.40.' };

/** A runner's profile as it goes out. */
export const profileSchema = z
  .strictObject({
    heightM: heightSchema,
    legLengthM: z
      .number(legError)
      .min(legLengthLimits.minM, legError)
      .max(legLengthLimits.maxM, legError)
      .nullable()
      .describe('Hip joint to floor in metres; null when not told: then 0.53 of the height is used.'),
    units: z.enum(['metric', 'imperial']),
    language: z.enum(languages).describe('The language of reports.'),
    theme: z.enum(['auto', 'light', 'dark']),
    privacy: privacySchema,
  })
  .meta({ id: 'Profile' });

export type ProfileBody = z.infer<typeof profileSchema>;

/** A runner's profile as it comes in; what is left out stays as it is. */
export const profileInputSchema = profileSchema
  .extend({
    heightM: heightSchema
      .optional()
      .describe('Standing height in metres; null: not told; left out: it stays.'),
    units: profileSchema.shape.units.optional().describe('Left out: they stay.'),
    legLengthM: profileSchema.shape.legLengthM
      .optional()
      .describe('Hip joint to floor in metres; null: not told; left out: it stays.'),
    language: profileSchema.shape.language
      .optional()
      .describe('The language of reports; left out: it stays.'),
    theme: profileSchema.shape.theme.optional().describe('Left out: it stays.'),
    privacy: privacyInputSchema.optional().describe('Left out: it stays.'),
  })
  .meta({ id: 'ProfileInput' });

export type ProfileInput = z.infer<typeof profileInputSchema>;
