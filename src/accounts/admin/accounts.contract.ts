import { z } from 'zod';
import { roles } from '../tables/account.entity.js';

export const accountListQuerySchema = z.strictObject({
  q: z.string().trim().max(300).default('').describe('Part of a name or an address; left out: everybody.'),
  cursor: z.string().max(200).optional(),
});
export type AccountListQuery = z.infer<typeof accountListQuerySchema>;

/** What an admin sees of an account: nothing of its runs. */
export const listedAccountSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    emailVerified: z.boolean(),
    role: z.enum(roles),
    twoFactor: z.enum(['off', 'on']),
    disabled: z.boolean(),
    demo: z.boolean(),
    deletionDueAt: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'ListedAccount' });
export type ListedAccountBody = z.infer<typeof listedAccountSchema>;

export const accountListSchema = z
  .strictObject({ accounts: z.array(listedAccountSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'AccountList' });
export type AccountListBody = z.infer<typeof accountListSchema>;

export const accountChangeSchema = z
  .strictObject({ role: z.enum(roles).optional(), disabled: z.boolean().optional() })
  .meta({ id: 'AccountChange' });

export const linkInputSchema = z
  .strictObject({ kind: z.enum(['reset', 'verify']) })
  .meta({ id: 'AccountLinkInput' });
export type LinkInput = z.infer<typeof linkInputSchema>;

export const linkSchema = z
  .strictObject({
    url: z.string().describe('To be handed to the owner of the account, and to nobody else.'),
    expiresAt: z.string(),
  })
  .meta({ id: 'AccountLink' });
export type LinkBody = z.infer<typeof linkSchema>;
