import { z } from 'zod';

export const auditQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  before: z.coerce.number().int().min(1).optional().describe('Entries with a smaller number.'),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

export const auditEntrySchema = z
  .strictObject({
    number: z.int(),
    at: z.string(),
    actor: z.string().nullable().describe('By name; null: the account is gone.'),
    action: z.string(),
    subject: z.string().nullable().describe('Whose data, by name.'),
    consentId: z.string().nullable(),
    objectId: z.string().nullable(),
    network: z.string().nullable(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryBody = z.infer<typeof auditEntrySchema>;

export const auditListSchema = z
  .strictObject({
    entries: z.array(auditEntrySchema),
    nextBefore: z.int().nullable(),
    isWhole: z.boolean().describe('Whether each of these entries follows the one before it, unchanged.'),
  })
  .meta({ id: 'AuditList' });
export type AuditListBody = z.infer<typeof auditListSchema>;

export const looksQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(300).optional(),
});
export type LooksQuery = z.infer<typeof looksQuerySchema>;

export const lookSchema = z
  .strictObject({
    at: z.string(),
    practice: z.string().nullable(),
    actor: z.string().nullable(),
    action: z.string(),
    isOwn: z.boolean().describe('Whether the runner did it themselves.'),
    runId: z.string().nullable().describe('Which run; null: none, or one that is gone.'),
  })
  .meta({ id: 'Look' });

export const lookListSchema = z
  .strictObject({ looks: z.array(lookSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'LookList' });
export type LookListBody = z.infer<typeof lookListSchema>;
