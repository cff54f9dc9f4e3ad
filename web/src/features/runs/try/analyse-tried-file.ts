import '../report/zod-without-eval.js';
import { ActivityError } from '../../../../../src/analysis/activity/activity-error.js';
import type { Activity } from '../../../../../src/analysis/activity/activity.js';
import { readActivities } from '../../../../../src/analysis/activity/read-activities.js';
import { analyseGait } from '../../../../../src/analysis/gait/analyse-gait.js';
import type { GaitAnalysis } from '../../../../../src/analysis/gait/gait-analysis.js';
import type { Language } from '../../../../../src/analysis/language/language.js';
import { buildReport } from '../../../../../src/analysis/report/build-report.js';
import type { Report } from '../../../../../src/analysis/report/report.js';
import type { Failure } from '../failure-words.js';
import type { RunSeries } from '../report/run-series.js';
import { sha256 } from './sha256.js';

/** How a tried file is read and told. */
export interface TryOptions {
  /** Of the runner, metres; undefined when not told. */
  readonly heightM: number | undefined;
  readonly language: Language;
  readonly nowMs: number;
}

export interface TriedRun {
  readonly report: Report;
  readonly series: RunSeries;
}

/** What a tried file gives: its runs, or why there are none. */
export type TriedFile = { readonly runs: readonly TriedRun[] } | { readonly failure: Failure };

/** Reads and analyses a file here; the same steps as on a server, without one. Blocks: call it in a worker. */
export function analyseTriedFile(bytes: Uint8Array, options: TryOptions): TriedFile {
  const { heightM, language, nowMs } = options;
  try {
    const file = readActivities(bytes, { nowMs });
    const source = { sha256: sha256(bytes), bytes: bytes.length, outcome: file.outcome };
    const runs = file.activities.map((activity) => {
      const gait = analyseGait(activity, { heightM });
      return { report: buildReport({ activity, gait, source, language }), series: seriesOf(activity, gait) };
    });
    return { runs };
  } catch (error) {
    if (error instanceof ActivityError) return { failure: { code: error.code, message: error.message } };
    throw error;
  }
}

/** The cleaned channels of the file, with the judged timeline's in their place where there are both. */
function seriesOf(activity: Activity, { timeline }: GaitAnalysis): RunSeries {
  const { timeS, distanceM, speedMps, cadenceSpm, stepLengthM, gradePct } = timeline;
  const judged = { distanceM, speedMps, cadenceSpm, stepLengthM, gradePct };
  const channels = Object.entries({ ...activity.channels, ...judged }).filter(([, values]) =>
    values.some(Number.isFinite),
  );
  return { timeS, channels: Object.fromEntries(channels) };
}
