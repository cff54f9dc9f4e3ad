import { z } from 'zod';

const verdictLevels = ['none', 'possible', 'likely', 'unknown'] as const;

/** A reason shorter than this says nothing. */
export const leastReasonLength = 3;

const reason = z.string().max(4_000, 'A reason may have up to 4,000 characters.');
const overruledSchema = z.strictObject({ level: z.enum(verdictLevels), reason });
export type Overruled = z.infer<typeof overruledSchema>;

const markSchema = z
  .strictObject({
    startS: z.number().min(0, 'A stretch begins at 0 seconds or later.').describe('Seconds of elapsed time.'),
    endS: z.number(),
    comment: z.string().max(1_000, 'A comment on a stretch may have up to 1,000 characters.'),
  })
  .refine(({ startS, endS }) => endS > startS, 'A stretch ends after it begins.')
  .meta({ id: 'ReviewMark' });
export type Mark = z.infer<typeof markSchema>;

const marksSchema = z
  .array(markSchema)
  .max(50, 'A review has up to 50 marked stretches.')
  .refine(areApart, 'Marked stretches may not overlap.');

const content = {
  overruled: overruledSchema.nullable().describe('What the verdict ought to be, and why.'),
  marks: marksSchema,
  comment: z
    .string()
    .max(4_000, 'A comment may have up to 4,000 characters.')
    .describe('To the runner, on the whole run.'),
};

export const reviewInputSchema = z
  .strictObject({
    revision: z.int().min(0).describe('Of the draft that this one takes the place of; 0: none was there.'),
    amends: z
      .uuid()
      .nullable()
      .optional()
      .describe('The signed review that the writer saw last (null: none); left out, it is not checked.'),
    ...content,
  })
  .meta({ id: 'ReviewInput' });
export type ReviewInput = z.infer<typeof reviewInputSchema>;
/** What somebody writes of a run. */
export type ReviewContent = Pick<ReviewInput, 'overruled' | 'marks' | 'comment'>;

export const signInputSchema = z
  .strictObject({ revision: z.int().min(1).describe('Of the draft that is signed.') })
  .meta({ id: 'SignInput' });
export type SignInput = z.infer<typeof signInputSchema>;

export const dropQuerySchema = z.object({
  revision: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .describe('Of the draft that is dropped, as it was seen.'),
});
export type DropQuery = z.infer<typeof dropQuerySchema>;

const signedVerdictSchema = z.strictObject({
  level: z.enum(verdictLevels),
  confidence: z.enum(['none', 'low', 'moderate']),
  headline: z.string(),
  methodVersion: z.string(),
});
export type SignedVerdict = z.infer<typeof signedVerdictSchema>;

export const reviewSchema = z
  .strictObject({
    id: z.string(),
    runId: z.string(),
    version: z.int().describe('1, 2 … of the signed ones of this run in this practice.'),
    practice: z.string().describe('As it was called then.'),
    signedBy: z.string().describe('As they were called then.'),
    signedAt: z.string(),
    amends: z.string().nullable().describe('The review that this one takes the place of.'),
    isLatest: z.boolean().describe('Whether this is the one of its practice that counts.'),
    verdict: signedVerdictSchema.describe('What the report said when it was signed.'),
    ...content,
  })
  .meta({ id: 'Review' });
export type ReviewBody = z.infer<typeof reviewSchema>;

export const reviewDraftSchema = z
  .strictObject({
    revision: z.int().describe('Grows with every change; no two states have the same one.'),
    editedBy: z.string().nullable().describe('By name; null: the account is gone.'),
    editedAt: z.string(),
    amends: z.string().nullable(),
    reportChanged: z
      .boolean()
      .describe(
        'The report was made anew since: it has to be looked at and saved again before it is signed.',
      ),
    ...content,
  })
  .meta({ id: 'ReviewDraft' });
export type ReviewDraftBody = z.infer<typeof reviewDraftSchema>;

export const runReviewSchema = z
  .strictObject({
    draft: reviewDraftSchema.nullable(),
    signed: z.array(reviewSchema).describe('Newest first.'),
  })
  .meta({ id: 'RunReview' });
export type RunReviewBody = z.infer<typeof runReviewSchema>;

export const reviewsQuerySchema = z.object({
  runId: z.uuid().optional().describe('Those of one run.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});
export type ReviewsQuery = z.infer<typeof reviewsQuerySchema>;

export const reviewListSchema = z
  .strictObject({ reviews: z.array(reviewSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'ReviewList' });
export type ReviewListBody = z.infer<typeof reviewListSchema>;

function areApart(marks: readonly { startS: number; endS: number }[]): boolean {
  const ordered = [...marks].sort((a, b) => a.startS - b.startS);
  return ordered.every(({ startS }, place) => place === 0 || startS >= ordered[place - 1].endS);
}
