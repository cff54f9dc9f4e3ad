import { z } from 'zod';
import { noticeKinds } from './notice.entity.js';

export const noticesQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.uuid().optional(),
});
export type NoticesQuery = z.infer<typeof noticesQuerySchema>;

export const noticeSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(noticeKinds),
    objectId: z
      .string()
      .describe(
        'Of the review, the plan, the message, the ending of a connection; of the notice itself where there is none.',
      ),
    practice: z.string().nullable().describe('As it was called then; null: no practice’s doing.'),
    app: z.string().nullable().describe('The connected app that it is about, as it was called then.'),
    runId: z.string().nullable().describe('The run that it is about.'),
    createdAt: z.string(),
    seenAt: z.string().nullable(),
  })
  .meta({ id: 'Notice' });
export type NoticeBody = z.infer<typeof noticeSchema>;

export const noticeListSchema = z
  .strictObject({
    notices: z.array(noticeSchema),
    unseen: z.int().describe('How many of all are not seen yet.'),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'NoticeList' });
export type NoticeListBody = z.infer<typeof noticeListSchema>;

export const seenNoticesSchema = z
  .strictObject({ ids: z.array(z.uuid()).min(1).max(100) })
  .meta({ id: 'SeenNotices' });
export type SeenNotices = z.infer<typeof seenNoticesSchema>;

export const noticeSettingsInputSchema = z
  .strictObject({ byMail: z.boolean() })
  .meta({ id: 'NoticeSettingsInput' });
export type NoticeSettingsInput = z.infer<typeof noticeSettingsInputSchema>;

export const noticeSettingsSchema = z
  .strictObject({
    byMail: z.boolean(),
    sendsMail: z.boolean().describe('Whether this service sends mails at all.'),
  })
  .meta({ id: 'NoticeSettings' });
export type NoticeSettingsBody = z.infer<typeof noticeSettingsSchema>;
