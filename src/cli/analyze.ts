import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ActivityError } from '../analysis/activity/activity-error.js';
import { renderHtml } from '../analysis/report/render-html.js';
import { renderText } from '../analysis/report/render-text.js';
import type { Report } from '../analysis/report/report.js';
import { trendOf } from '../analysis/report/trend/trend-of.js';
import { trendRunOf, type TrendRun } from '../analysis/report/trend/trend-run.js';
import { readAnalyzeOptions, type AnalyzeOptions } from './analyze-options.js';
import { fileFault } from './file-fault.js';
import { readHistory, type History } from './history-files.js';
import { readRuns } from './read-runs.js';
import { exitCodes } from './usage.js';

/**
 * `stridecheck analyze`: prints the reports of files without any server. Every file is tried; the exit code is
 * that of the worst one.
 * @throws UsageError when called in a way it does not know.
 */
export async function analyze(args: string[]): Promise<number> {
  const options = readAnalyzeOptions(args);
  const { earlier, trendRuns } = await historyOf(options);
  const { heightM, corrections, language, json } = options;
  let worst: number = exitCodes.done;
  const reports: Report[] = [];
  for (const path of options.files) {
    try {
      const read = await readRuns(path, { runner: { heightM, earlier }, corrections, language });
      const runs = read.runs.map(({ report }) => report);
      if (json) process.stdout.write(`${JSON.stringify({ ...read, runs })}\n`);
      else reports.push(...runs);
    } catch (error) {
      worst = worseOf(worst, complain(path, error));
    }
  }
  if (!json) await show(reports, options, trendRuns);
  return worst;
}

/** The earlier runs, with a word on stderr for each file that gave nothing. */
async function historyOf({ history, heightM, corrections, language }: AnalyzeOptions): Promise<History> {
  // Which foot is counted holds for the watch; distance and time zone are those of one run.
  const { cadenceCounted } = corrections;
  const found = await readHistory(history, {
    runner: { heightM },
    corrections: cadenceCounted === undefined ? {} : { cadenceCounted },
    language,
  });
  for (const { path, reason } of found.unusable) {
    process.stderr.write(`${basename(path)} was left out of the history: ${reason}\n`);
  }
  return found;
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

async function show(
  reports: readonly Report[],
  { units, html, language }: AnalyzeOptions,
  trendRuns: readonly TrendRun[],
): Promise<void> {
  if (html === undefined) {
    const { columns, isTTY } = process.stdout;
    const colour = isTTY && !process.env.NO_COLOR;
    const texts = reports.map((report) => renderText(report, { units, colour, width: columns }));
    process.stdout.write(texts.join('\n\n'));
    return;
  }
  for (const [index, report] of reports.entries()) {
    const path = index === 0 ? html : numbered(html, index + 1);
    const trend =
      trendRuns.length === 0 ? undefined : trendOf([...trendRuns, trendRunOf(path, report)], { language });
    await writeFile(path, renderHtml(report, { units, trend }));
    process.stdout.write(`${path}: ${report.verdict.headline}\n`);
  }
}

function numbered(path: string, number: number): string {
  const extension = extname(path);
  return `${path.slice(0, path.length - extension.length)}-${number}${extension}`;
}
