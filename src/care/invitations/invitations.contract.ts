import { z } from 'zod';
import { consentInputSchema, consentTermsSchema } from '../consent/consent.contract.js';
import { invitationKinds } from '../tables/care-invitation.entity.js';
import { memberRoles } from '../tables/practice-member.entity.js';

const longestDays = 7;
const daysSchema = z.int().min(1).max(longestDays).describe('How long it is good.');

/** Whom a practice invites. */
export const practiceInvitationInputSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('patient'), days: daysSchema }),
    z.strictObject({ kind: z.literal('member'), role: z.enum(memberRoles), days: daysSchema }),
  ])
  .meta({ id: 'PracticeInvitationInput' });
export type PracticeInvitationInput = z.infer<typeof practiceInvitationInputSchema>;

/** A runner agrees first, and hands the code to whoever should see their runs. */
export const runnerInvitationInputSchema = z
  .strictObject({ consent: consentInputSchema, days: daysSchema })
  .meta({ id: 'RunnerInvitationInput' });
export type RunnerInvitationInput = z.infer<typeof runnerInvitationInputSchema>;

export const careInvitationSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(invitationKinds),
    role: z.enum(memberRoles).nullable(),
    createdAt: z.string(),
    expiresAt: z.string(),
    usedAt: z.string().nullable(),
  })
  .meta({ id: 'CareInvitation' });
export type CareInvitationBody = z.infer<typeof careInvitationSchema>;

export const newCareInvitationSchema = careInvitationSchema
  .extend({
    code: z.string().describe('To type where the link cannot be opened. Shown this once.'),
    url: z.string().describe('The link to hand over. Shown this once.'),
  })
  .meta({ id: 'NewCareInvitation' });
export type NewCareInvitationBody = z.infer<typeof newCareInvitationSchema>;

export const careInvitationListSchema = z
  .strictObject({ invitations: z.array(careInvitationSchema) })
  .meta({ id: 'CareInvitationList' });
export type CareInvitationListBody = z.infer<typeof careInvitationListSchema>;

const codeSchema = z.string().trim().min(1).max(100).describe('The code, or what follows the # of the link.');

export const careCodeSchema = z.strictObject({ code: codeSchema }).meta({ id: 'CareCode' });
export type CareCode = z.infer<typeof careCodeSchema>;

export const offeredSchema = z
  .strictObject({
    kind: z.enum(invitationKinds),
    from: z.string().describe('Who invites: a practice, or a runner by name.'),
    role: z.enum(memberRoles).nullable(),
    terms: consentTermsSchema.nullable().describe('What a runner lets the practice see.'),
    expiresAt: z.string(),
  })
  .meta({ id: 'OfferedInvitation' });
export type OfferedBody = z.infer<typeof offeredSchema>;

export const acceptInputSchema = z
  .strictObject({
    code: codeSchema,
    consent: consentInputSchema.optional().describe('Of a runner who is invited by a practice.'),
  })
  .meta({ id: 'AcceptInvitation' });
export type AcceptInput = z.infer<typeof acceptInputSchema>;
