import { parseArgs } from 'node:util';
import type { ReadOptions } from '../analysis/activity/activity.js';
import { heightProblem } from '../analysis/gait/height-problem.js';
import { languages, type Language } from '../analysis/language/language.js';
import { UsageError } from './usage.js';

/** What `stridecheck analyze` was asked for. */
export interface AnalyzeOptions {
  readonly files: readonly string[];
  /** Files of the runner's earlier runs. */
  readonly history: readonly string[];
  readonly heightM?: number;
  readonly corrections: Pick<ReadOptions, 'cadenceCounted' | 'distanceM' | 'timeZone'>;
  readonly units: 'metric' | 'imperial';
  readonly language: Language;
  readonly json: boolean;
  readonly html?: string;
}

/** Reads the arguments. @throws UsageError naming the one that is wrong and what it should be. */
export function readAnalyzeOptions(args: string[]): AnalyzeOptions {
  const { values, tokens } = parse(args);
  const { files, history } = splitFiles(tokens);
  if (files.length === 0) {
    throw new UsageError('Name the file of a run, before any --history: stridecheck analyze run.fit');
  }
  if (values.json && values.html !== undefined)
    throw new UsageError('Use either --json or --html, not both.');
  return {
    files,
    history,
    heightM: values.height === undefined ? undefined : readHeight(values.height),
    corrections: {
      ...(values.cadence !== undefined && { cadenceCounted: readCounted(values.cadence) }),
      ...(values.distance !== undefined && { distanceM: readDistance(values.distance) }),
      ...(values['time-zone'] !== undefined && { timeZone: readTimeZone(values['time-zone']) }),
    },
    units: oneOf('--units', ['metric', 'imperial'] as const, values.units),
    language: oneOf('--lang', languages, values.lang),
    json: values.json ?? false,
    html: values.html,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      tokens: true,
      options: {
        height: { type: 'string' },
        history: { type: 'boolean' },
        cadence: { type: 'string' },
        distance: { type: 'string' },
        'time-zone': { type: 'string' },
        units: { type: 'string' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
        html: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Files after `--history`, up to the next option, are earlier runs; all others are runs to analyse. */
function splitFiles(tokens: ReturnType<typeof parse>['tokens']) {
  const files: string[] = [];
  const history: string[] = [];
  let inHistory = false;
  for (const token of tokens) {
    if (token.kind === 'option') inHistory = token.name === 'history';
    if (token.kind === 'positional') (inHistory ? history : files).push(token.value);
  }
  return { files, history };
}

/** The first of the choices when nothing was said. */
function oneOf<Choice extends string>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
  text: string | undefined,
): Choice {
  const choice = choices.find((known) => known === (text ?? choices[0]));
  if (!choice) throw new UsageError(`${name} is one of ${choices.join(', ')}, not "${text}".`);
  return choice;
}

function readHeight(text: string): number {
  const heightM = Number(text);
  if (!(heightM >= 1 && heightM <= 2.5)) {
    throw new UsageError(`--height: ${heightProblem(Number.isNaN(heightM) ? text : heightM)}`);
  }
  return heightM;
}

function readCounted(text: string): 'oneFoot' | 'bothFeet' {
  return oneOf('--cadence', ['oneFoot', 'bothFeet'], text);
}

function readDistance(text: string): number {
  const distanceM = Number(text);
  if (!(distanceM >= 100 && distanceM <= 1_000_000)) {
    throw new UsageError(`--distance is in metres, from 100 to 1000000, e.g. 8000; "${text}" is not.`);
  }
  return distanceM;
}

function readTimeZone(text: string): string {
  if (/^[+-]\d{2}:\d{2}$/.test(text)) return text;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    throw new UsageError(
      `--time-zone is a name such as Europe/Berlin or an offset such as +02:00, not "${text}".`,
    );
  }
}
