import { z } from 'zod';
import { nameSchema } from '../person-fields.js';
import { roles } from '../tables/account.entity.js';

export const meSchema = z
  .strictObject({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(roles),
    emailVerified: z.boolean(),
    twoFactor: z.enum(['off', 'on']),
    twoFactorRequired: z
      .boolean()
      .describe('The role requires a second factor and there is none: nothing else works until there is.'),
    demo: z.boolean(),
    deletionDueAt: z.string().nullable().describe('When the account is deleted, where that was asked for.'),
    createdAt: z.string(),
  })
  .meta({ id: 'Me' });
export type MeBody = z.infer<typeof meSchema>;

export const meInputSchema = z.strictObject({ name: nameSchema }).meta({ id: 'MeInput' });
export type MeInput = z.infer<typeof meInputSchema>;
