import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ActivityError } from '../analysis/activity/activity-error.js';
import type { SkippedPart } from '../analysis/activity/activity.js';
import { readActivities } from '../analysis/activity/read-activities.js';
import { analyseGait } from '../analysis/gait/analyse-gait.js';
import type { RunSteps } from '../analysis/gait/own-baseline.js';
import { buildReport } from '../analysis/report/build-report.js';
import { renderHtml } from '../analysis/report/render-html.js';
import { renderText } from '../analysis/report/render-text.js';
import type { Report } from '../analysis/report/report.js';
import { readAnalyzeOptions, type AnalyzeOptions } from './analyze-options.js';
import { fileFault } from './file-fault.js';
import { readHistory } from './history-files.js';
import { exitCodes } from './usage.js';

/** What came of one file. */
interface AnalysedFile {
  readonly source: { name: string; format: string; sha256: string; bytes: number; outcome: string };
  readonly runs: readonly Report[];
  readonly skipped: readonly SkippedPart[];
}

/**
 * `stridecheck analyze`: prints the reports of files without any server. Every file is tried; the exit code is
 * that of the worst one.
 * @throws UsageError when called in a way it does not know.
 */
export async function analyze(args: string[]): Promise<number> {
  const options = readAnalyzeOptions(args);
  const earlier = await earlierRuns(options.history);
  let worst: number = exitCodes.done;
  const reports: Report[] = [];
  for (const path of options.files) {
    try {
      const analysed = await analyseFile(path, options, earlier);
      if (options.json) process.stdout.write(`${JSON.stringify(analysed)}\n`);
      else reports.push(...analysed.runs);
    } catch (error) {
      worst = worseOf(worst, complain(path, error));
    }
  }
  if (!options.json) await show(reports, options);
  return worst;
}

/** What the earlier runs left, with a word on stderr for each file that gave nothing. */
async function earlierRuns(paths: readonly string[]): Promise<readonly RunSteps[]> {
  const { earlier, unusable } = await readHistory(paths);
  for (const { path, reason } of unusable) {
    process.stderr.write(`${basename(path)} was left out of the history: ${reason}\n`);
  }
  return earlier;
}

async function analyseFile(
  path: string,
  { heightM, corrections, language }: AnalyzeOptions,
  earlier: readonly RunSteps[],
): Promise<AnalysedFile> {
  const bytes = await readFile(path);
  const file = readActivities(bytes, { ...corrections, nowMs: Date.now() });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { sha256, bytes: bytes.length, outcome: file.outcome };
  const runs = file.activities.map((activity) =>
    buildReport({
      activity,
      gait: analyseGait(activity, { heightM, earlier }),
      source,
      language,
      corrections,
    }),
  );
  return { source: { name: basename(path), format: file.format, ...source }, runs, skipped: file.skipped };
}

/** Says in one sentence on stderr what is wrong with a file; returns the exit code for it. */
function complain(path: string, error: unknown): number {
  const fault = fileFault(error);
  if (fault === undefined) throw error;
  process.stderr.write(`${basename(path)}: ${fault}\n`);
  const isWithoutRun = error instanceof ActivityError && error.code === 'noRunning';
  return isWithoutRun ? exitCodes.noRunning : exitCodes.unreadable;
}

/** A file that cannot be read weighs more than one without running. */
function worseOf(one: number, other: number): number {
  if (one === exitCodes.unreadable || other === exitCodes.unreadable) return exitCodes.unreadable;
  return Math.max(one, other);
}

async function show(reports: readonly Report[], options: AnalyzeOptions): Promise<void> {
  const { units, html } = options;
  if (html === undefined) {
    const { columns, isTTY } = process.stdout;
    const colour = isTTY && !process.env.NO_COLOR;
    const texts = reports.map((report) => renderText(report, { units, colour, width: columns }));
    process.stdout.write(texts.join('\n\n'));
    return;
  }
  for (const [index, report] of reports.entries()) {
    const path = index === 0 ? html : numbered(html, index + 1);
    await writeFile(path, renderHtml(report, { units }));
    process.stdout.write(`${path}: ${report.verdict.headline}\n`);
  }
}

function numbered(path: string, number: number): string {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}-${number}${extension}`;
}
