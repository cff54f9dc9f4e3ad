import { z } from 'zod';
import { contextThresholds } from '../../gait/context/context-thresholds.js';
import type { GaitAnalysis } from '../../gait/gait-analysis.js';
import type { Drift, HillStretch, RunContext } from '../../gait/run-context.js';
import type { Language } from '../../language/language.js';
import { contextSentences, driftSentences } from '../context-wording.js';
import { decimals, rounded, roundedFinite } from '../rounding.js';

const finite = z.number();
const counted = z.strictObject({ count: z.int(), timeS: finite });
const steps = z.strictObject({ cadenceSpm: finite, stepLengthM: finite.nullable() });

/** What happened in a run that changes how its steps are read, in words and numbers. */
export const contextSchema = z.strictObject({
  sentences: z.array(z.string()),
  driftSentences: z.array(z.string()).describe('Beginning against end, or why they were not compared.'),
  hills: z.array(
    z.strictObject({
      direction: z.enum(['uphill', 'downhill']),
      startS: finite,
      endS: finite,
      startM: finite,
      endM: finite,
      gradePct: finite,
      speedMps: finite,
      cadenceSpm: finite,
      stepLengthM: finite.nullable(),
      own: z
        .strictObject({ expectedCadenceSpm: finite, z: finite, level: z.enum(['none', 'possible']) })
        .nullable()
        .describe('Against the runner’s own earlier descents; null where there are too few.'),
    }),
  ),
  intervals: z
    .strictObject({
      repeats: z.int(),
      workS: finite,
      workMps: finite,
      easyMps: finite.nullable(),
      workCadenceSpm: finite.nullable(),
      easyCadenceSpm: finite.nullable(),
      decidedBy: z.enum(['laps', 'speed']),
    })
    .nullable(),
  accelerations: counted,
  drift: z
    .strictObject({
      slopePctPerHour: finite,
      lowPctPerHour: finite,
      highPctPerHour: finite,
      ordinaryPctPerHour: finite.describe('Spread of such drifts over a runner’s ordinary runs.'),
      speedMps: finite.describe('The pace that both thirds are compared at.'),
      first: steps,
      last: steps,
      direction: z.enum(['slower', 'quicker', 'steady', 'unclear']),
      judgedS: finite,
    })
    .nullable(),
  walkBreaks: counted,
  pauses: counted,
  gaps: counted,
  cadenceDropouts: counted,
  smoothedS: z.strictObject({ speed: finite.nullable(), cadence: finite.nullable() }),
});

export type ContextPart = z.infer<typeof contextSchema>;

/** Returns the part of a report on the course of the run; null where the analysis has none. */
export function contextPart(gait: GaitAnalysis, language: Language): ContextPart | null {
  const { context } = gait;
  if (context === undefined) return null;
  return {
    sentences: contextSentences(context, language, {
      hasOwn: gait.ownBaseline?.state === 'compared',
      walkingS: gait.time.walkingS,
    }),
    driftSentences: driftSentences(gait, language),
    hills: context.hills.map(hillPart),
    intervals: intervalsPart(context),
    accelerations: countedPart(context.accelerations),
    drift: context.drift ? driftPart(context.drift) : null,
    walkBreaks: countedPart(context.walkBreaks),
    pauses: countedPart(context.pauses),
    gaps: countedPart(context.gaps),
    cadenceDropouts: countedPart(context.cadenceDropouts),
    smoothedS: {
      speed: rounded(context.smoothedS?.speed, decimals.seconds),
      cadence: rounded(context.smoothedS?.cadence, decimals.seconds),
    },
  };
}

function countedPart({ count, timeS }: RunContext['pauses']): z.infer<typeof counted> {
  return { count, timeS: roundedFinite(timeS, decimals.seconds) };
}

function hillPart({ direction, own, ...hill }: HillStretch): ContextPart['hills'][number] {
  return {
    direction,
    startS: roundedFinite(hill.startS, decimals.seconds),
    endS: roundedFinite(hill.endS, decimals.seconds),
    startM: roundedFinite(hill.startM, decimals.metres),
    endM: roundedFinite(hill.endM, decimals.metres),
    gradePct: roundedFinite(hill.gradePct, decimals.gradePct),
    speedMps: roundedFinite(hill.speedMps, decimals.speedMps),
    ...stepsPart(hill),
    own: own
      ? {
          expectedCadenceSpm: roundedFinite(own.expectedCadenceSpm, decimals.cadenceSpm),
          z: roundedFinite(own.z, decimals.z),
          level: own.level,
        }
      : null,
  };
}

function intervalsPart({ intervals }: RunContext): ContextPart['intervals'] {
  if (intervals === undefined) return null;
  const { repeats, decidedBy } = intervals;
  return {
    repeats,
    workS: roundedFinite(intervals.workS, decimals.seconds),
    workMps: roundedFinite(intervals.workMps, decimals.speedMps),
    easyMps: rounded(intervals.easyMps, decimals.speedMps),
    workCadenceSpm: rounded(intervals.workCadenceSpm, decimals.cadenceSpm),
    easyCadenceSpm: rounded(intervals.easyCadenceSpm, decimals.cadenceSpm),
    decidedBy,
  };
}

function driftPart(drift: Drift): NonNullable<ContextPart['drift']> {
  const pct = (value: number) => roundedFinite(value, decimals.gradePct);
  return {
    slopePctPerHour: pct(drift.slopePctPerHour),
    lowPctPerHour: pct(drift.lowPctPerHour),
    highPctPerHour: pct(drift.highPctPerHour),
    ordinaryPctPerHour: contextThresholds.drift.ordinaryPctPerHour,
    speedMps: roundedFinite(drift.speedMps, decimals.speedMps),
    first: stepsPart(drift.first),
    last: stepsPart(drift.last),
    direction: drift.direction,
    judgedS: roundedFinite(drift.judgedS, decimals.seconds),
  };
}

function stepsPart({ cadenceSpm, stepLengthM }: Drift['first']): z.infer<typeof steps> {
  return {
    cadenceSpm: roundedFinite(cadenceSpm, decimals.cadenceSpm),
    stepLengthM: rounded(stepLengthM, decimals.stepLengthM),
  };
}
