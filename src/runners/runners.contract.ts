import { z } from 'zod';
import { languages } from '../analysis/language/language.js';
import { heightProblem } from '../analysis/gait/height-problem.js';

const error = (issue: { readonly input?: unknown }): string => heightProblem(issue.input);

const heightSchema = z
  .number({ error })
  .min(1, { error })
  .max(2.5, { error })
  .nullable()
  .describe('Standing height in metres; null when not told.');

/** A runner's profile as it goes out. */
export const profileSchema = z
  .strictObject({
    heightM: heightSchema,
    units: z.enum(['metric', 'imperial']),
    language: z.enum(languages).describe('The language of reports.'),
  })
  .meta({ id: 'Profile' });

export type ProfileBody = z.infer<typeof profileSchema>;

/** A runner's profile as it comes in. */
export const profileInputSchema = profileSchema
  .extend({
    language: profileSchema.shape.language
      .optional()
      .describe('The language of reports; left out: it stays.'),
  })
  .meta({ id: 'ProfileInput' });

export type ProfileInput = z.infer<typeof profileInputSchema>;
