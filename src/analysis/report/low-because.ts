import type { GaitAnalysis, Reason, ReasonCode } from '../gait/gait-analysis.js';
import type { Language } from '../language/language.js';
import { sayPage } from './texts/page.js';
import { saySure } from './texts/sure.js';
import type { sureEn } from './texts/sure.en.js';
import { sayWords } from './texts/words.js';
import type { Report } from './report.js';

/** Reasons named beside the level; more would not be read. */
const reasonsTold = 3;

type LoweringCode = Exclude<keyof typeof sureEn, 'because'> & ReasonCode;

/** Those that lower the confidence only where points lie far apart, and limit its meaning everywhere else. */
const sparseOnly: readonly ReasonCode[] = ['speedDerived', 'smartRecording'];

const lowering: readonly ReasonCode[] = [
  'littleJudged',
  'partlyRead',
  'cadenceScaleGuessed',
  'speedInferred',
  'dynamicsContradict',
  'heightUnknown',
  'extrapolatedSpeed',
  'noAltitude',
  ...sparseOnly,
];

/**
 * Returns why the confidence is low, each reason as a part of a sentence after "because", in the order of the analysis; none
 * when it is not low.
 */
export function lowBecause(gait: GaitAnalysis, language: Language): string[] {
  if (gait.confidence !== 'low') return [];
  return gait.reasons.flatMap((reason) => {
    const { code, values } = reason;
    if (!isLowering(code) || !lowers(reason, gait)) return [];
    const { judgedS = 0, runningS = 0, intervalS = 0 } = values;
    const minutes = { judged: Math.floor(judgedS / 60), running: Math.round(runningS / 60) };
    return [saySure(language)(code, { ...minutes, every: Math.round(intervalS) })];
  });
}

/** Returns how sure the verdict is in words: "How sure: low, because your height is not known". */
export function howSureWords({ verdict }: Pick<Report, 'verdict'>, language: Language): string {
  const confidence = sayWords(language)(`confidence.${verdict.confidence}`);
  const sure = sayPage(language)('howSure', { confidence });
  const told = (verdict.lowBecause ?? []).slice(0, reasonsTold);
  if (told.length === 0) return sure;
  const reasons = new Intl.ListFormat(language, { type: 'conjunction' }).format(told);
  return saySure(language)('because', { sure, reasons });
}

function isLowering(code: ReasonCode): code is LoweringCode {
  return lowering.includes(code);
}

function lowers({ code, values }: Reason, { thresholds }: GaitAnalysis): boolean {
  return !sparseOnly.includes(code) || (values.intervalS ?? 0) > thresholds.confidence.sparseS;
}
