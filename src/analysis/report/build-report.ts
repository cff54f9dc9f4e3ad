import type { Activity } from '../activity/activity.js';
import type { Symptoms } from '../advice/symptoms.js';
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import type { Language } from '../language/language.js';
import { gaitPart } from './gait-part.js';
import { limitSentences } from './limits-wording.js';
import { lowBecause } from './low-because.js';
import { reportSchemaId, type Report } from './report.js';
import { runPart, type ReportSource } from './run-part.js';
import { verdictWords } from './verdict-words.js';
import { adviceParts } from './parts/advice-part.js';
import { contextPart } from './parts/context-part.js';
import { dynamicsPart } from './parts/dynamics-part.js';
import { ownBaselinePart } from './parts/own-baseline-part.js';
import { qualityPart } from './parts/quality-part.js';
import type { Corrections } from './quality-wording.js';

/** What a report is made from: the activity, its analysis, and which file it was. */
export interface ReportInput {
  readonly activity: Activity;
  readonly gait: GaitAnalysis;
  readonly source: ReportSource;
  /** Of every sentence in the report; English when not said. */
  readonly language?: Language;
  /** What the runner noted about this run. */
  readonly symptoms?: Symptoms;
  /** What the runner corrected and the activity was read with. */
  readonly corrections?: Corrections;
}

/**
 * Returns what is said about one run: numbers rounded and finite, the verdict in words, advice paired with what was
 * found. Fits `reportSchema`. Its sentences name minutes and steps, never kilometres or miles, so that one report
 * reads in every system of units. When to seek help is always among the advice; symptoms that need it come first. @throws RangeError when the analysis holds no finite number where its contract promises one.
 */
export function buildReport(input: ReportInput): Report {
  const { activity, gait, source, language = 'en', symptoms, corrections = {} } = input;
  const { level, confidence, methodVersion, thresholds } = gait;
  return {
    schema: reportSchemaId,
    language,
    method: { version: methodVersion, thresholds: { ...thresholds } },
    run: runPart(activity, gait, source),
    gait: gaitPart(gait),
    verdict: {
      level,
      confidence,
      ...verdictWords(gait, language),
      ...(confidence === 'low' && { lowBecause: lowBecause(gait, language) }),
      limits: limitSentences({ activity, gait, language }),
    },
    ownBaseline: ownBaselinePart(gait, language),
    context: contextPart(gait, language),
    dynamics: dynamicsPart(gait),
    quality: gait.quality ? qualityPart(gait.quality, corrections, language) : null,
    ...adviceParts({ gait, symptoms, language }),
  };
}
