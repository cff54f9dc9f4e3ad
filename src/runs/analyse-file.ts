import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ActivityError } from '../analysis/activity/activity-error.js';
import type { Activity, ActivityFile } from '../analysis/activity/activity.js';
import { readActivities } from '../analysis/activity/read-activities.js';
import { analyseGait } from '../analysis/gait/analyse-gait.js';
import type { GaitAnalysis } from '../analysis/gait/gait-analysis.js';
import { buildReport } from '../analysis/report/build-report.js';
import { harmfulFailpoint } from '../platform/failpoint.js';
import type { Report } from '../analysis/report/report.js';
import type {
  AnalysedRun,
  AnalysisAnswer,
  AnalysisTask,
  EncodedSeries,
  RunSummary,
} from './analysis-task.js';
import { encodeChannel } from './series-encoding.js';
import { storableJson } from './storable-json.js';

/**
 * Reads a stored file, checks that it is what was received, and analyses every run in it. Blocks for as long as
 * that takes: call it in an analysis process.
 */
export function analyseFile(task: AnalysisTask): AnalysisAnswer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(task.path);
  } catch {
    return unusable('originalMissing', 'The stored original of this run is missing. Upload the file again.');
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length !== task.bytes || sha256 !== task.sha256) {
    return unusable('originalDamaged', 'The stored original of this run is damaged. Upload the file again.');
  }
  harmfulFailpoint('analysis.poison', bytes);
  try {
    const file = readActivities(bytes);
    const runs = file.activities.map((activity) => analyseActivity(activity, file, task));
    return { kind: 'analysed', runs };
  } catch (error) {
    if (!(error instanceof ActivityError)) throw error;
    return {
      kind: 'unusable',
      failure: { code: error.code, message: error.message, position: error.position },
    };
  }
}

function unusable(code: string, message: string): AnalysisAnswer {
  return { kind: 'unusable', failure: { code, message } };
}

function analyseActivity(activity: Activity, file: ActivityFile, task: AnalysisTask): AnalysedRun {
  const gait = analyseGait(activity, { heightM: task.heightM ?? undefined });
  const source = { sha256: task.sha256, bytes: task.bytes, outcome: file.outcome };
  const report = buildReport({ activity, gait, source });
  return {
    summary: summaryOf(report),
    methodVersion: gait.methodVersion,
    report: storableJson(report),
    series: seriesOf(activity, gait),
  };
}

function summaryOf(report: Report): RunSummary {
  const { run, gait, verdict } = report;
  return {
    startTime: run.startTime,
    timeZone: run.timeZone,
    distanceM: run.distanceM,
    runningTimeS: run.runningTimeS,
    cadenceSpm: gait.cadenceSpm?.median ?? null,
    expectedCadenceSpm: gait.expectedCadenceSpm,
    verdictLevel: verdict.level,
    verdictConfidence: verdict.confidence,
    headline: verdict.headline,
    outcome: run.source.outcome,
  };
}

/** The cleaned channels of the file, with the judged timeline's in their place where there are both. */
function seriesOf(activity: Activity, gait: GaitAnalysis): EncodedSeries[] {
  const { motion, ...judged } = gait.timeline;
  const columns: Record<string, Float64Array> = {
    ...activity.channels,
    ...judged,
    motion: Float64Array.from(motion),
  };
  return Object.entries(columns)
    .filter(([, values]) => values.some((value) => Number.isFinite(value)))
    .map(([channel, values]) => ({
      channel,
      samples: values.length,
      data: encodeChannel(channel, values),
    }));
}
