import { isIndoors } from '../activity/indoors.js';
import type { Activity } from '../activity/activity.js';
import { judgedMinutes, minutesText } from '../advice/minutes-text.js';
import type { GaitAnalysis, ReasonCode } from '../gait/gait-analysis.js';
import type { Language } from '../language/language.js';
import { inEnglishOnly } from './english-only.js';
import { sayLimits } from './texts/limits.js';

/** What the sentences about limits are made from. */
export interface LimitFacts {
  readonly activity: Activity;
  readonly gait: GaitAnalysis;
  readonly language: Language;
}

/** Reasons whose sentence depends on the run; every other has one of its own name. */
const sentences: Readonly<Partial<Record<ReasonCode, (facts: LimitFacts) => string>>> = {
  populationOnly,
  speedInferred,
  fewJudgedMinutes,
  smartRecording,
  cadenceScaleGuessed,
  hilly,
};

/**
 * Returns what the verdict cannot see, as sentences, in the order of the analysis; that a watch does not see the foot
 * and what is known about back pain stand in every report. They name no unit of distance, pace or height.
 */
export function limitSentences(facts: LimitFacts): string[] {
  const codes = facts.gait.reasons.map(({ code }) => code);
  const all = codes.includes('footNotSeen') ? codes : [...codes, 'footNotSeen' as const];
  return [...new Set(all.map((code) => sentenceOf(code, facts))), sayLimits(facts.language)('backPain')];
}

function sentenceOf(code: ReasonCode, facts: LimitFacts): string {
  return sentences[code]?.(facts) ?? sayLimits(facts.language)(code);
}

/** Beside a comparison with the runner's own runs, only the population flag rests on other people. */
function populationOnly({ gait, language }: LimitFacts): string {
  const key = gait.ownBaseline?.state === 'compared' ? 'populationBesideOwn' : 'populationOnly';
  return sayLimits(language)(key, { height: gait.expectation.heightSource });
}

/** Without a foot pod, what stands behind a speed depends on where it comes from. */
function speedInferred({ activity, language }: LimitFacts): string {
  const { subSport } = activity;
  if (subSport === 'virtualActivity') return sayLimits(language)('speedVirtual');
  return sayLimits(language)(isIndoors(activity) ? 'speedIndoors' : 'speedInferred');
}

function fewJudgedMinutes({ gait, language }: LimitFacts): string {
  const minutes = judgedMinutes(gait);
  const say = sayLimits(language);
  if (minutes === 0) return say('hardlyJudged');
  return say('fewJudgedMinutes', { minutes: minutesText(minutes, language) });
}

/** Most points a second or less apart is dense: there the interval is no limit, only the holes are. */
function smartRecording({ activity, language }: LimitFacts): string {
  const every = Math.round(activity.recordingIntervalS);
  const say = sayLimits(language);
  return every > 1 ? say('smartRecording', { every }) : say('irregularRecording');
}

function cadenceScaleGuessed({ activity, language }: LimitFacts): string {
  const why = inEnglishOnly(activity.cadenceScale?.decidedBy, language);
  return sayLimits(language)('cadenceScaleGuessed', { why });
}

function hilly({ gait, language }: LimitFacts): string {
  return sayLimits(language)('hilly', { grade: gait.thresholds.judged.maxAbsGradePct });
}
