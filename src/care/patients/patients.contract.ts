import { z } from 'zod';
import { consentTermsSchema } from '../consent/consent.contract.js';

export const patientSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    since: z.string(),
    terms: consentTermsSchema.describe('What they share.'),
    runs: z.int().describe('Runs that they share.'),
    lastRunAt: z.string().nullable(),
  })
  .meta({ id: 'Patient' });
export type PatientBody = z.infer<typeof patientSchema>;

/** A patient by themselves. */
export const onePatientSchema = patientSchema
  .extend({
    hasWithheldRuns: z
      .boolean()
      .describe('They have runs that nobody else may see, because of where they came from.'),
  })
  .meta({ id: 'OnePatient' });
export type OnePatientBody = z.infer<typeof onePatientSchema>;

export const patientListSchema = z
  .strictObject({ patients: z.array(patientSchema) })
  .meta({ id: 'PatientList' });
export type PatientListBody = z.infer<typeof patientListSchema>;

export const patientRunsQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(200).optional(),
});
export type PatientRunsQuery = z.infer<typeof patientRunsQuerySchema>;

export const patientRunSchema = z
  .strictObject({
    id: z.string(),
    startTime: z.string(),
    timeZone: z.string().nullable(),
    distanceM: z.number().nullable(),
    runningTimeS: z.number().nullable(),
    cadenceSpm: z.number().nullable(),
    expectedCadenceSpm: z.number().nullable(),
    verdict: z.strictObject({ level: z.string(), confidence: z.string(), headline: z.string() }).nullable(),
    ownLevel: z.string().nullable(),
    surface: z.string().nullable(),
    device: z.string().nullable(),
    pain: z.number().nullable().describe('While running, where the diary is shared.'),
  })
  .meta({ id: 'PatientRun' });
export type PatientRunBody = z.infer<typeof patientRunSchema>;

export const patientRunListSchema = z
  .strictObject({ runs: z.array(patientRunSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'PatientRunList' });
export type PatientRunListBody = z.infer<typeof patientRunListSchema>;
