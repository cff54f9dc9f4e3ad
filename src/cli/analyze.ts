import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { ActivityError } from '../analysis/activity/activity-error.js';
import type { SkippedPart } from '../analysis/activity/activity.js';
import { readActivities } from '../analysis/activity/read-activities.js';
import { analyseGait } from '../analysis/gait/analyse-gait.js';
import { buildReport } from '../analysis/report/build-report.js';
import { renderHtml } from '../analysis/report/render-html.js';
import { renderText } from '../analysis/report/render-text.js';
import type { Report } from '../analysis/report/report.js';
import { exitCodes, UsageError } from './usage.js';

interface Options {
  readonly files: readonly string[];
  readonly heightM?: number;
  readonly units: 'metric' | 'imperial';
  readonly json: boolean;
  readonly html?: string;
}

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
  const options = readOptions(args);
  let worst: number = exitCodes.done;
  const reports: Report[] = [];
  for (const path of options.files) {
    try {
      const analysed = await analyseFile(path, options.heightM);
      if (options.json) process.stdout.write(`${JSON.stringify(analysed)}\n`);
      else reports.push(...analysed.runs);
    } catch (error) {
      worst = worseOf(worst, complain(path, error));
    }
  }
  if (!options.json) await show(reports, options);
  return worst;
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new UsageError('Name the file of a run: stridecheck analyze run.fit');
  if (values.json && values.html !== undefined)
    throw new UsageError('Use either --json or --html, not both.');
  const { units = 'metric' } = values;
  if (units !== 'metric' && units !== 'imperial') {
    throw new UsageError(`--units is metric or imperial, not "${units}".`);
  }
  return {
    files: positionals,
    heightM: values.height === undefined ? undefined : readHeight(values.height),
    units,
    json: values.json ?? false,
    html: values.html,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        height: { type: 'string' },
        units: { type: 'string' },
        json: { type: 'boolean' },
        html: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readHeight(text: string): number {
  const heightM = Number(text);
  if (!(heightM >= 1 && heightM <= 2.5)) {
    throw new UsageError(`--height is in metres, between 1 and 2.5, e.g. 1.78; "${text}" is not.`);
  }
  return heightM;
}

async function analyseFile(path: string, heightM: number | undefined): Promise<AnalysedFile> {
  const bytes = await readFile(path);
  const file = readActivities(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { sha256, bytes: bytes.length, outcome: file.outcome };
  const runs = file.activities.map((activity) =>
    buildReport({ activity, gait: analyseGait(activity, { heightM }), source }),
  );
  return { source: { name: basename(path), format: file.format, ...source }, runs, skipped: file.skipped };
}

/** Says in one sentence on stderr what is wrong with a file; returns the exit code for it. */
function complain(path: string, error: unknown): number {
  const name = basename(path);
  if (error instanceof ActivityError) {
    const { byte, line } = error.position;
    const place = line !== undefined ? ` (line ${line})` : byte !== undefined ? ` (byte ${byte})` : '';
    process.stderr.write(`${name}: ${error.message}${place}\n`);
    return error.code === 'noRunning' ? exitCodes.noRunning : exitCodes.unreadable;
  }
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    ENOENT: 'There is no such file.',
    EACCES: 'This file may not be read.',
    EISDIR: 'This is a folder, not a file.',
  };
  if (code === undefined) throw error;
  process.stderr.write(`${name}: ${reasons[code] ?? message}\n`);
  return exitCodes.unreadable;
}

/** A file that cannot be read weighs more than one without running. */
function worseOf(one: number, other: number): number {
  if (one === exitCodes.unreadable || other === exitCodes.unreadable) return exitCodes.unreadable;
  return Math.max(one, other);
}

async function show(reports: readonly Report[], options: Options): Promise<void> {
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
