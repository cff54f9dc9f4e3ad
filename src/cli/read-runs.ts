import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadOptions, SkippedPart } from '../analysis/activity/activity.js';
import { readActivities } from '../analysis/activity/read-activities.js';
import { analyseGait } from '../analysis/gait/analyse-gait.js';
import type { Runner } from '../analysis/gait/gait-analysis.js';
import type { RunSteps } from '../analysis/gait/own-baseline.js';
import type { Language } from '../analysis/language/language.js';
import { buildReport } from '../analysis/report/build-report.js';
import type { Report } from '../analysis/report/report.js';

/** How the runs of a file are read and told. */
export interface ReadRunsOptions {
  readonly runner: Runner;
  readonly corrections?: Pick<ReadOptions, 'cadenceCounted' | 'distanceM' | 'timeZone'>;
  readonly language: Language;
}

/** What one file holds. */
export interface RunsOfFile {
  readonly source: {
    readonly name: string;
    readonly format: string;
    readonly sha256: string;
    readonly bytes: number;
    readonly outcome: string;
  };
  readonly runs: readonly { readonly report: Report; readonly steps?: RunSteps }[];
  readonly skipped: readonly SkippedPart[];
}

/**
 * Reads and analyses a file from the disk.
 * @throws ActivityError when nothing in it can be analysed, and what the file system throws.
 */
export async function readRuns(path: string, options: ReadRunsOptions): Promise<RunsOfFile> {
  const { runner, corrections, language } = options;
  const bytes = await readFile(path);
  const file = readActivities(bytes, { ...corrections, nowMs: Date.now() });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { sha256, bytes: bytes.length, outcome: file.outcome };
  const runs = file.activities.map((activity) => {
    const gait = analyseGait(activity, runner);
    return { report: buildReport({ activity, gait, source, language, corrections }), steps: gait.steps };
  });
  return { source: { name: basename(path), format: file.format, ...source }, runs, skipped: file.skipped };
}
