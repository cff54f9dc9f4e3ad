import { z } from 'zod';

/** What can stand in the timeline of a patient. */
export const timelineKinds = [
  'consent-given',
  'consent-changed',
  'consent-ended',
  'plan-set',
  'plan-ended',
  'review-signed',
  'review-amended',
  'note-written',
  'message-sent',
  'message-read',
] as const;

export const timelineEntrySchema = z
  .strictObject({
    kind: z.enum(timelineKinds),
    id: z.string().describe('Of the consent, the plan, the review, the note, the message.'),
    at: z.string(),
    by: z
      .enum(['patient', 'practice', 'elsewhere', 'time'])
      .describe('`elsewhere`: another practice; `time`: it had been given until then.'),
    who: z.string().nullable().describe('In the practice, by name, where that is known.'),
    runId: z.string().nullable().describe('The run that it is about.'),
    excerpt: z.string().nullable().describe('How it begins.'),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntryBody = z.infer<typeof timelineEntrySchema>;

export const timelineSchema = z
  .strictObject({ entries: z.array(timelineEntrySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'Timeline' });
export type TimelineBody = z.infer<typeof timelineSchema>;
