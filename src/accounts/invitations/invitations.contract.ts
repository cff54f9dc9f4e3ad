import { z } from 'zod';
import { emailSchema } from '../person-fields.js';
import { roles } from '../tables/account.entity.js';

const longestDays = 7;

export const invitationInputSchema = z
  .strictObject({
    email: emailSchema.optional().describe('Whom it is for; left out: whoever holds the link.'),
    role: z.enum(roles),
    days: z.int().min(1).max(longestDays).describe('How long it is good.'),
  })
  .meta({ id: 'InvitationInput' });
export type InvitationInput = z.infer<typeof invitationInputSchema>;

export const invitationSchema = z
  .strictObject({
    id: z.string(),
    email: z.string().nullable(),
    role: z.enum(roles),
    createdAt: z.string(),
    expiresAt: z.string(),
    usedAt: z.string().nullable(),
  })
  .meta({ id: 'Invitation' });
export type InvitationBody = z.infer<typeof invitationSchema>;

export const newInvitationSchema = invitationSchema
  .extend({
    url: z.string().describe('The link to hand over. It is shown this once.'),
    mailed: z.boolean().describe('Whether the link was also sent to the address.'),
  })
  .meta({ id: 'NewInvitation' });
export type NewInvitationBody = z.infer<typeof newInvitationSchema>;

export const invitationListSchema = z
  .strictObject({ invitations: z.array(invitationSchema) })
  .meta({ id: 'InvitationList' });
export type InvitationListBody = z.infer<typeof invitationListSchema>;

export const invitationTokenSchema = z
  .strictObject({ token: z.string().min(1).max(100).describe('What follows the # of the link.') })
  .meta({ id: 'InvitationToken' });
export type InvitationToken = z.infer<typeof invitationTokenSchema>;

export const openInvitationSchema = z
  .strictObject({
    email: z.string().nullable().describe('The only address that can use it; null: any.'),
    role: z.enum(roles),
    byPractice: z.boolean().describe('Good also where nobody else makes accounts.'),
    expiresAt: z.string(),
  })
  .meta({ id: 'OpenInvitation' });
export type OpenInvitationBody = z.infer<typeof openInvitationSchema>;
