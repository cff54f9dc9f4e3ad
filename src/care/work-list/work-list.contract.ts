import { z } from 'zod';
import { consentTermsSchema } from '../consent/consent.contract.js';
import { needKinds } from './needs-of.js';

const needSchema = z
  .strictObject({
    kind: z
      .enum(needKinds)
      .describe(
        '`emergency`, `seek-help`: warning signs were noted. `pain-rising`: by two points or more over the weeks before. ' +
          '`long-steps`: new runs with longer steps than their own. `plan-not-followed`: none of the last runs was practice as the plan asks for. `silent`: no run for more than a week.',
      ),
    runId: z.string().optional().describe('The run that it is about.'),
    at: z.string().optional().describe('When that run began; of `silent`, the last run.'),
    count: z.int().optional(),
    pain: z.number().optional().describe('The worst of the last week, 0 to 10.'),
    painBefore: z.number().optional().describe('The worst of the three weeks before.'),
  })
  .meta({ id: 'Need' });

export const workListRowSchema = z
  .strictObject({
    id: z.string().describe('Of the patient.'),
    name: z.string(),
    terms: consentTermsSchema.describe('What they share.'),
    needs: z.array(needSchema).describe('Why they are to be looked at, what matters most first.'),
    lastRunAt: z.string().nullable(),
    seenAt: z.string().nullable().describe('How far somebody last said that they have seen it all.'),
    shownUntil: z
      .string()
      .describe('Up to when this row shows what came; to be sent along when the patient is said to be seen.'),
  })
  .meta({ id: 'WorkListRow' });

export const workListSchema = z
  .strictObject({ rows: z.array(workListRowSchema).describe('Who needs it most comes first.') })
  .meta({ id: 'WorkList' });
export type WorkListBody = z.infer<typeof workListSchema>;

export const seenInputSchema = z
  .strictObject({
    patients: z
      .array(z.strictObject({ id: z.uuid(), shownUntil: z.iso.datetime() }))
      .min(1)
      .max(500)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
        error: 'Name each patient once.',
      })
      .describe('As the rows of the list show them: what came since stays new.'),
  })
  .meta({ id: 'SeenInput' });
export type SeenInput = z.infer<typeof seenInputSchema>;
