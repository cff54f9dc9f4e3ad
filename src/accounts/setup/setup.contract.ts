import { z } from 'zod';
import { emailSchema, nameSchema, passwordFieldSchema } from '../person-fields.js';
import { passwordProblem } from '../passwords/password-rules.js';

/** A new password, by its rules. */
const newPasswordSchema = passwordFieldSchema.superRefine((password, context) => {
  const problem = passwordProblem(password);
  if (problem) context.addIssue({ code: 'custom', message: problem.message });
});

export const setupInputSchema = z
  .strictObject({
    token: z.string().min(1).max(100).describe('The one-time token that the terminal of the server shows.'),
    name: nameSchema,
    email: emailSchema,
    password: newPasswordSchema,
  })
  .meta({ id: 'SetupInput' });
export type SetupInput = z.infer<typeof setupInputSchema>;
