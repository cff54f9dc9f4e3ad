import { z } from 'zod';
import { emailSchema, nameSchema, passwordFieldSchema } from '../person-fields.js';

/** What a sign-up may hold; what else comes with it is dropped. */
export const signUpSchema = z.object({
  name: nameSchema,
  email: emailSchema,
  password: passwordFieldSchema,
  invitation: z.string().max(100).optional(),
});

/** The first fault of a sign-up in the form of the auth library. */
export function signUpFault(error: z.ZodError): { code: string; message: string } {
  const [{ path, message }] = error.issues;
  return { code: 'VALIDATION_ERROR', message: `${path.join('.') || 'body'}: ${message}` };
}
