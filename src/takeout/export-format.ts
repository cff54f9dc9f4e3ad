import { z } from 'zod';
import { limits } from '../analysis/activity/limits.js';
import { correctionsSchema } from '../runs/runs.js';
import { diaryInputSchema, planDetailsSchema, planTargetSchema, profileSchema } from '../runners/runners.js';
import { takeInLimits } from './take-in-limits.js';

/** The schema id of an export; the number changes when a reader would break. */
export const exportSchemaId = 'stridecheck.export/1';

/** The 300 characters that a name may have, each of them written as two. */
const longestName = 600;

const time = z.iso.datetime();

/** Says what an export is and what lies in it. */
export const manifestSchema = z
  .object({
    schema: z.literal(exportSchemaId),
    madeAt: time,
    program: z.object({ name: z.string(), version: z.string(), methodVersion: z.string() }),
    counts: z.object({
      files: z.int(),
      runs: z.int(),
      reports: z.int(),
      diary: z.int(),
      plans: z.int(),
    }),
  })
  .describe('The first file to read of an export.');

const exportedRunSchema = z.object({
  id: z.uuid(),
  activityIndex: z.int().min(0).max(limits.activities),
  status: z.string(),
  startTime: time.nullable(),
  keptApart: z.boolean().describe('The runner says that it is a run of its own.'),
  duplicateOf: z.uuid().nullable(),
  corrections: correctionsSchema.nullable(),
  failure: z.unknown(),
  report: z.string().nullable().describe('Name of the report in this export; null when there is none.'),
});

export const exportedFileSchema = z.object({
  original: z
    .string()
    .max(1_000)
    .nullable()
    .describe('Name of the original in this export; null when it is lost.'),
  fileName: z.string().max(1_000).nullable().describe('As the device called it.'),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  copy: z.int().min(0).max(1_000).describe('The same bytes taken in again count up from 0.'),
  activityCount: z.int().min(0).max(limits.activities).nullable(),
  receivedAt: time,
  source: z
    .string()
    .regex(/^(upload|(api|push|archive):[a-z]{1,40})$/)
    .default('upload')
    .describe('How it came: what its terms allow follows from it, also where this export is taken in.'),
  runs: z.array(exportedRunSchema).min(1).max(limits.activities),
});
export type ExportedFile = z.infer<typeof exportedFileSchema>;

/**
 * Originals and their runs, in the order in which they were run. Documents that are lists hold nothing beside the list: they
 * are read item by item.
 */
const runsDocumentSchema = z.object({ files: z.array(exportedFileSchema).max(takeInLimits.files) });

export const exportedEntrySchema = z.object({ runId: z.uuid(), updatedAt: time, entry: diaryInputSchema });
export type ExportedEntry = z.infer<typeof exportedEntrySchema>;

const diaryDocumentSchema = z.object({ entries: z.array(exportedEntrySchema).max(takeInLimits.runs) });

export const exportedPlanSchema = z.object({
  startsAt: time,
  endedAt: time.nullable(),
  weeks: z.int().min(1).max(52),
  targets: z.array(planTargetSchema).min(1).max(8),
  by: z
    .object({
      practice: z.string().min(1).max(longestName),
      author: z.string().min(1).max(longestName),
      version: z.int().min(1).max(2_147_483_647),
    })
    .nullable()
    .default(null)
    .describe('The practice that set it; null: a plan of the runner’s own.'),
  details: planDetailsSchema.nullable().default(null).describe('What the practice said besides the steps.'),
});
export type ExportedPlan = z.infer<typeof exportedPlanSchema>;

const plansDocumentSchema = z.object({ plans: z.array(exportedPlanSchema).max(takeInLimits.plans) });

/** Null when no profile was ever saved. */
export const profileDocumentSchema = z.object({ profile: profileSchema.nullable() });

/** What the account is; not taken in elsewhere. */
export const accountDocumentSchema = z.object({
  email: z.string().nullable(),
  name: z.string(),
  role: z.string(),
  emailVerified: z.boolean(),
  twoFactor: z.boolean(),
  createdAt: time,
  signInMethods: z.array(z.object({ provider: z.string(), createdAt: time })),
  passkeys: z.array(z.object({ name: z.string().nullable(), createdAt: time })),
  sessions: z.array(
    z.object({
      createdAt: time,
      expiresAt: time,
      ipAddress: z.string().nullable(),
      userAgent: z.string().nullable(),
    }),
  ),
  tokens: z.array(
    z.object({ name: z.string(), scopes: z.array(z.string()), createdAt: time, expiresAt: time }),
  ),
});
export type AccountDocument = z.infer<typeof accountDocumentSchema>;

/** The documents of an export by their names. */
export const documentSchemas = {
  manifest: manifestSchema,
  runs: runsDocumentSchema,
  diary: diaryDocumentSchema,
  plans: plansDocumentSchema,
  profile: profileDocumentSchema,
  account: accountDocumentSchema,
} as const;
export type DocumentName = keyof typeof documentSchemas;
