import type { Activity } from '../analysis/activity/activity.js';
import { analyseGait } from '../analysis/gait/analyse-gait.js';
import { surfaceOf } from '../analysis/gait/baseline/run-steps.js';
import type { GaitAnalysis } from '../analysis/gait/gait-analysis.js';
import { buildReport } from '../analysis/report/build-report.js';
import type { Report } from '../analysis/report/report.js';
import { storedTrendRun } from '../analysis/report/trend/trend-run.js';
import type {
  AnalysedRun,
  AnalysisAnswer,
  AnalysisTask,
  EncodedSeries,
  FromAnalysisProcess,
  RunHistory,
  RunSummary,
} from './analysis-task.js';
import { dayWords, localDateOf } from './local-day.js';
import { readRunFile, type ChosenActivity, type RunFile } from './read-run-file.js';
import { runningValues } from './running-values.js';
import { searchTextOf } from './search-text.js';
import { encodeChannel } from './series-encoding.js';
import { storableJson } from './storable-json.js';

/** A file that was read and waits for what earlier runs left. */
export interface BegunAnalysis {
  readonly answer: FromAnalysisProcess;
  /** Undefined when the answer is final. */
  readonly finish?: (histories: readonly RunHistory[]) => AnalysisAnswer;
}

/**
 * Reads a stored file and says which earlier runs are needed; `finish`, given these in the order of asking, analyses
 * every run of the task. Both block for as long as they take: call them in an analysis process.
 */
export function beginAnalysis(task: AnalysisTask): BegunAnalysis {
  const file = readRunFile(task);
  if ('unreadable' in file) return { answer: { kind: 'unreadable', reason: file.unreadable } };
  if ('failure' in file) return { answer: { kind: 'unusable', failure: file.failure } };
  const wanted = file.chosen.map(({ activity, activityIndex }) => ({
    activityIndex,
    startTimeMs: activity.startTimeMs,
    surface: surfaceOf(activity),
  }));
  return {
    answer: { kind: 'needsHistory', wanted },
    finish: (histories) => ({
      kind: 'analysed',
      runs: file.chosen.map((chosen, place) => analyseActivity(chosen, file, task, histories[place])),
    }),
  };
}

function analyseActivity(
  { activity, activityIndex }: ChosenActivity,
  file: RunFile,
  task: AnalysisTask,
  history: RunHistory,
): AnalysedRun {
  const gait = analyseGait(activity, {
    heightM: task.heightM ?? undefined,
    legLengthM: task.legLengthM ?? undefined,
    earlier: history.steps,
  });
  const isOwn = activityIndex === task.activityIndex;
  const input = {
    activity,
    gait,
    source: { sha256: task.sha256, bytes: task.bytes, outcome: file.outcome },
    language: task.language,
    symptoms: (isOwn && task.symptoms) || undefined,
    corrections: (isOwn && task.corrections) || undefined,
  };
  const report = buildReport(input);
  return {
    activityIndex,
    summary: summaryOf(report, activity),
    methodVersion: gait.methodVersion,
    surface: surfaceOf(activity),
    historyKey: history.key,
    steps: gait.steps ? storableJson(gait.steps) : null,
    report: storableJson(report),
    trend: storableJson(storedTrendRun(report)),
    series: seriesOf(activity, gait),
  };
}

function summaryOf(report: Report, activity: Activity): RunSummary {
  const { run, gait, verdict } = report;
  return {
    startTime: run.startTime,
    timeZone: run.timeZone,
    distanceM: run.distanceM,
    elapsedTimeS: run.elapsedTimeS,
    runningTimeS: run.runningTimeS,
    cadenceSpm: gait.cadenceSpm?.median ?? null,
    expectedCadenceSpm: gait.expectedCadenceSpm,
    verdictLevel: verdict.level,
    verdictConfidence: verdict.confidence,
    headline: verdict.headline,
    outcome: run.source.outcome,
    localDate: localDateOf(run.startTime, run.timeZone),
    searchText: searchTextOf(verdict.headline, run.source.device, dayWords(run.startTime, run.timeZone)),
    runningValues: runningValues(activity),
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
