import { z } from 'zod';
import { consentEnds } from '../tables/consent-ends.js';

const timeSchema = z.iso.datetime({ offset: true }).nullable();

/** What a runner lets a practice see. Reports are always part of it: without them there is nothing to see. */
export const consentTermsSchema = z
  .strictObject({
    series: z.boolean().describe('Speed, cadence and the other curves along each run.'),
    routes: z
      .boolean()
      .describe(
        'Where they ran, without start, end and the zones of the profile. Only together with `series`.',
      ),
    diary: z.boolean().describe('What they noted about pain and warning signs.'),
    fromTime: timeSchema.describe('Runs that began then or later; null: all runs.'),
    until: timeSchema.describe('Ends by itself then; null: when the runner ends it.'),
  })
  .refine(({ series, routes }) => series || !routes, {
    path: ['routes'],
    error: 'A route is one of the curves: share these too.',
  })
  .meta({ id: 'ConsentTerms' });
export type ConsentTerms = z.infer<typeof consentTermsSchema>;

/** The words that were agreed to, as they were read. */
const readTextSchema = {
  textVersion: z.string().max(40).describe('Of the text that was read.'),
  language: z.enum(['en', 'de']).describe('In which it was read.'),
};

export const consentInputSchema = z
  .strictObject({ terms: consentTermsSchema, ...readTextSchema })
  .meta({ id: 'ConsentInput' });
export type ConsentInput = z.infer<typeof consentInputSchema>;

export const consentSchema = z
  .strictObject({
    id: z.string(),
    terms: consentTermsSchema,
    ...readTextSchema,
    givenAt: z.string(),
    endedAt: z.string().nullable(),
    endedBecause: z.enum(consentEnds).nullable().describe('`time`: it had been given until then.'),
  })
  .meta({ id: 'Consent' });
export type ConsentBody = z.infer<typeof consentSchema>;

export const sharingSchema = z
  .strictObject({
    patientId: z.string().describe('Names the relation between runner and practice.'),
    practice: z.string(),
    people: z.array(z.string()).describe('Who works there and sees it.'),
    current: consentSchema.nullable().describe('Null: nothing is shared any more.'),
    earlier: z.array(consentSchema).describe('Newest first.'),
    withheldRuns: z.int().describe('Runs that nobody else may see, because of where they came from.'),
  })
  .meta({ id: 'Sharing' });
export type SharingBody = z.infer<typeof sharingSchema>;

export const sharingListSchema = z
  .strictObject({ sharings: z.array(sharingSchema) })
  .meta({ id: 'SharingList' });
export type SharingListBody = z.infer<typeof sharingListSchema>;

export const consentTextQuerySchema = z.object({ language: z.enum(['en', 'de']).default('en') });
export type ConsentTextQuery = z.infer<typeof consentTextQuerySchema>;

export const consentTextSchema = z
  .strictObject({
    version: z.string(),
    language: z.enum(['en', 'de']),
    paragraphs: z.array(z.string()),
  })
  .meta({ id: 'ConsentText' });
export type ConsentTextBody = z.infer<typeof consentTextSchema>;
