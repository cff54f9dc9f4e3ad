import { z } from 'zod';
import { languages } from '../language/language.js';
import { adviceSchema, safetySchema, targetSchema } from './parts/advice-part.js';
import { contextSchema } from './parts/context-part.js';
import { dynamicsSchema } from './parts/dynamics-part.js';
import { ownBaselineSchema } from './parts/own-baseline-part.js';
import { qualitySchema } from './parts/quality-part.js';

/** The schema id that every report carries; the number changes when a reader would break. */
export const reportSchemaId = 'stridecheck.report/1';

const finite = z.number();
const spread = z
  .strictObject({ median: finite, p10: finite, p90: finite })
  .describe('Over running time, weighted by time.');
const confidence = z.enum(['none', 'low', 'moderate']);

const runSchema = z.strictObject({
  startTime: z.iso.datetime().describe('UTC'),
  timeZone: z.string().nullable().describe('IANA name or offset; null when the file gives no hint.'),
  sport: z.string(),
  subSport: z.string(),
  distanceM: finite.nullable(),
  elapsedTimeS: finite,
  movingTimeS: finite,
  runningTimeS: finite,
  source: z.strictObject({
    format: z.enum(['fit', 'gpx', 'tcx', 'streams']),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.int().nonnegative(),
    device: z.string().nullable().describe('Maker and product, never a serial number.'),
    outcome: z.enum(['read', 'partlyRead']),
    channels: z.array(
      z.strictObject({
        channel: z.string(),
        source: z.string(),
        coverage: finite,
        used: z.boolean(),
        reason: z.string(),
      }),
    ),
  }),
  cadenceScale: z
    .strictObject({ counted: z.enum(['oneFoot', 'bothFeet']), decidedBy: z.string() })
    .nullable()
    .describe('null when the file holds no cadence.'),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string(), atS: finite.optional() })),
  stated: z
    .strictObject({
      distanceM: finite.optional(),
      timerTimeS: finite.optional(),
      elapsedTimeS: finite.optional(),
      avgCadenceSpm: finite.optional(),
      avgStepLengthM: finite.optional(),
      totalStrides: finite.optional(),
      avgSpeedMps: finite.optional(),
    })
    .describe('Totals as the watch states them.'),
});

const stretchSchema = z.strictObject({
  basis: z.enum(['population', 'ownBaseline']),
  level: z.enum(['possible', 'likely']),
  confidence,
  startS: finite,
  endS: finite,
  startM: finite,
  endM: finite,
  judgedS: finite.describe(
    'Length of its judged windows at or beyond its level: walk breaks, pauses and hills in it do not count.',
  ),
  speedMps: finite,
  cadenceSpm: finite,
  stepLengthM: finite,
  gradePct: finite.nullable(),
  expectedCadenceSpm: finite,
  z: finite,
});

const gaitSchema = z.strictObject({
  cadenceSpm: spread.nullable(),
  stepLengthM: spread.nullable().describe('One foot to the other; a watch may call it stride.'),
  strideLengthM: spread.nullable().describe('Two steps.'),
  speedMps: spread.nullable(),
  expectedCadenceSpm: finite.nullable(),
  cadenceRatio: finite.nullable(),
  z: finite.nullable(),
  froude: finite.nullable(),
  stepLengthByLeg: finite.nullable(),
  judgedShare: finite.describe('Judged by running time, 0 to 1.'),
  judgedS: finite,
  unjudged: z.array(z.strictObject({ reason: z.string(), timeS: finite })),
  height: z.strictObject({ heightM: finite, source: z.enum(['runner', 'file', 'assumed']) }),
  legLengthM: finite
    .optional()
    .describe('As the runner told it; when left out, 0.53 of the height was used.'),
  stretches: z.array(stretchSchema),
  windows: z
    .array(
      z.strictObject({
        startS: finite,
        endS: finite,
        startM: finite,
        endM: finite,
        speedMps: finite.nullable(),
        cadenceSpm: finite.nullable(),
        stepLengthM: finite.nullable(),
        gradePct: finite.nullable(),
        expectedCadenceSpm: finite.nullable(),
        z: finite.nullable(),
        level: z.enum(['none', 'possible', 'likely']),
        unjudged: z.string().optional(),
      }),
    )
    .describe('What the charts are drawn from.'),
  averages: z
    .strictObject({ runningSpm: finite, allSpm: finite, statedSpm: finite.optional() })
    .nullable()
    .describe('Our average cadence while running and over all moving samples, and the one the watch states.'),
});

/** A Report: what is said about one run. The checked-in JSON Schema is generated from this. */
export const reportSchema = z.strictObject({
  schema: z.literal(reportSchemaId),
  language: z.enum(languages).describe('Of every sentence in it.'),
  method: z.strictObject({ version: z.string(), thresholds: z.record(z.string(), z.unknown()) }),
  run: runSchema,
  gait: gaitSchema,
  verdict: z.strictObject({
    level: z.enum(['none', 'possible', 'likely', 'unknown']),
    confidence,
    headline: z.string(),
    because: z.array(z.string()),
    lowBecause: z
      .array(z.string())
      .optional()
      .describe('Why the confidence is low, as parts of a sentence after “because”.'),
    limits: z.array(z.string()),
  }),
  ownBaseline: ownBaselineSchema
    .nullable()
    .describe('Against the runner’s own earlier runs: a verdict of its own, never mixed with `verdict`.'),
  context: contextSchema.nullable().describe('What changes how the steps are read.'),
  dynamics: dynamicsSchema.nullable().describe('Contact time, bounce and the like, where recorded.'),
  quality: qualitySchema.nullable().describe('What the recording is worth.'),
  safety: safetySchema,
  target: targetSchema,
  advice: z.array(adviceSchema),
});

export type Report = z.infer<typeof reportSchema>;
