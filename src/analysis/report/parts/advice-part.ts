import { z } from 'zod';
import type { GaitAnalysis } from '../../gait/gait-analysis.js';
import type { Language } from '../../language/language.js';
import { advicePriorities, articleIds, type Advice } from '../../advice/advice.js';
import { planWeeks } from '../../advice/cadence-plan.js';
import { cadenceTarget } from '../../advice/cadence-target.js';
import { changeDose } from '../../advice/change-dose.js';
import { pairAdvice } from '../../advice/pair-advice.js';
import { safetyOf } from '../../advice/safety.js';
import type { Symptoms } from '../../advice/symptoms.js';

const spm = z.int().describe('Steps per minute, both feet.');

/** One piece of advice. */
export const adviceSchema = z.strictObject({
  id: z.enum(articleIds),
  priority: z
    .enum(advicePriorities)
    .describe(
      'first: to do now, at most three; more: this run led to it, too; standing: holds for everyone.',
    ),
  title: z.string(),
  text: z.string().describe('What to do.'),
  how: z.string().describe('Dose, how to add to it, when to stop: common practice unless it names a trial.'),
  because: z.array(z.string()).describe('What in this run, or noted about it, led here.'),
  section: z.string().describe('Of the article.'),
  evidence: z.strictObject({
    strength: z.enum(['trial', 'withinRunner', 'crossSectional', 'adviceOnly']),
    text: z.string(),
  }),
  references: z.array(z.string()),
});

/** Cadences to try, and the plan for it; null when there is nothing to change or a professional comes first. */
export const targetSchema = z
  .strictObject({
    spm: spm.describe('To aim for at the pace that was run most: both feet, for metronome and workout.'),
    basis: z
      .enum(['own', 'run'])
      .describe('Where fromSpm comes from: the runner’s own earlier runs, or this run.'),
    rows: z
      .array(z.strictObject({ speedMps: z.number(), fromSpm: spm, toSpm: spm, mostSpm: spm }))
      .describe('At the usual speeds, rising; never beyond most.'),
    weeks: z.array(
      z.strictObject({
        week: z.int(),
        runs: z.int(),
        repeats: z.int(),
        onMin: z.number(),
        offMin: z.number(),
        metronomeShare: z.number().describe('Of the minutes on, 0 to 1.'),
      }),
    ),
    recheckWeeks: z.array(z.int()).describe('Weeks after which to look again.'),
  })
  .nullable();

/** Whether what the runner noted comes before form. */
export const safetySchema = z.strictObject({
  redFlag: z.enum(['none', 'seek-help', 'emergency']),
  because: z.array(z.string()),
});

export type AdvicePart = z.infer<typeof adviceSchema>;
export type TargetPart = z.infer<typeof targetSchema>;
export type SafetyPart = z.infer<typeof safetySchema>;

/** What the advice of a report is made from. */
export interface AdvicePartsInput {
  readonly gait: GaitAnalysis;
  readonly symptoms?: Symptoms;
  readonly language: Language;
}

/** Returns what a report says beyond its findings: warning signs, advice most useful first, and cadences to try. */
export function adviceParts(input: AdvicePartsInput): {
  readonly safety: SafetyPart;
  readonly advice: AdvicePart[];
  readonly target: TargetPart;
} {
  const { redFlag, because } = safetyOf(input.symptoms, input.language);
  return {
    safety: { redFlag, because: [...because] },
    advice: pairAdvice(input).map(advicePart),
    target: targetPart(input),
  };
}

function advicePart(advice: Advice): AdvicePart {
  const { because, evidence, references } = advice;
  return { ...advice, because: [...because], evidence: { ...evidence }, references: [...references] };
}

function targetPart(input: AdvicePartsInput): TargetPart {
  const target = cadenceTarget(input);
  if (target === undefined) return null;
  return {
    spm: target.usual.toSpm,
    basis: target.basis,
    rows: target.rows.map((row) => ({ ...row })),
    weeks: planWeeks.map((week) => ({ ...week })),
    recheckWeeks: [...changeDose.recheckWeeks],
  };
}
