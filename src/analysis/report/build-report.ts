import type { Activity } from '../activity/activity.js';
import { pairAdvice } from '../advice/pair-advice.js';
import type { Advice } from '../advice/advice.js';
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import { gaitPart } from './gait-part.js';
import { limitSentences } from './limits-wording.js';
import { reportSchemaId, type Report } from './report.js';
import { runPart, type ReportSource } from './run-part.js';
import { becauseSentences, headline } from './wording.js';

/** What a report is made from: the activity, its analysis, and which file it was. */
export interface ReportInput {
  readonly activity: Activity;
  readonly gait: GaitAnalysis;
  readonly source: ReportSource;
}

/**
 * Returns what is said about one run: numbers rounded and finite, the verdict in words, advice paired with what was
 * found. Fits `reportSchema`. Its sentences name minutes and steps, never kilometres or miles, so that one report
 * reads in every system of units. Symptoms are not known here, so no red flag is raised; when to seek help is always
 * among the advice. @throws RangeError when the analysis holds no finite number where its contract promises one.
 */
export function buildReport({ activity, gait, source }: ReportInput): Report {
  const { level, confidence, methodVersion, thresholds } = gait;
  return {
    schema: reportSchemaId,
    method: { version: methodVersion, thresholds: { ...thresholds } },
    run: runPart(activity, gait, source),
    gait: gaitPart(gait),
    verdict: {
      level,
      confidence,
      headline: headline(gait),
      because: becauseSentences(gait),
      limits: limitSentences({ activity, gait }),
    },
    safety: { redFlag: 'none', because: [] },
    advice: pairAdvice(gait).map(advicePart),
  };
}

function advicePart(advice: Advice): Report['advice'][number] {
  return {
    ...advice,
    because: [...advice.because],
    evidence: { ...advice.evidence },
    references: [...advice.references],
  };
}
