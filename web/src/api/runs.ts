import type { QueryClient } from '@tanstack/react-query';
import type { Body } from './client.js';

/** A recording that shows the same run better. */
export interface DuplicateOf {
  readonly id: string;
  readonly startTime: string | null;
}

/** Where a recording came from, and what follows from it. */
export interface RunSource {
  readonly channel: 'upload' | 'archive' | 'push' | 'api';
  /** Whose: `strava`; null for an upload. */
  readonly provider: string | null;
  /** False where the terms of the source let nobody but the runner see it. */
  readonly practicesSee: boolean;
  /** It is deleted then; null: it is kept. */
  readonly keptUntil: string | null;
}

/** A run as the API shows it. */
export type Run = Body<'Run'> & {
  readonly ownLevel: string | null;
  readonly surface: string | null;
  readonly pain: number | null;
  readonly duplicateOf: DuplicateOf | null;
  readonly keptApart: boolean;
  readonly source: RunSource;
};

/** A run with the ids of the others that its file holds. */
export type RunDetails = Run & {
  readonly otherRunsInFile: readonly string[];
  /** Recordings of the same run that this one stands for. */
  readonly otherRecordings: readonly (Pick<RunSource, 'channel' | 'provider'> & { readonly id: string })[];
};

/** Whether lists show a run: what came by itself and shows it less well than another recording is behind that one. */
export function isListed({ duplicateOf, source }: Pick<Run, 'duplicateOf' | 'source'>): boolean {
  return duplicateOf === null || source.channel === 'upload';
}

/** Everything that is known of several runs begins with this key. */
export const runsKey = ['runs'] as const;

/** Keys of what is known of runs, each for one answer of the API; those of one run begin with {@link runKeys.all}. */
export const runKeys = {
  lists: [...runsKey, 'list'] as const,
  list: (search: string) => [...runsKey, 'list', search] as const,
  /** Runs to choose one from. */
  choice: (words: string) => [...runsKey, 'choice', words] as const,
  /** Which of them practices reviewed. */
  reviewed: [...runsKey, 'reviewed'] as const,
  recent: [...runsKey, 'recent'] as const,
  all: (id: string) => ['run', id] as const,
  run: (id: string) => ['run', id, 'details'] as const,
  report: (id: string) => ['run', id, 'report'] as const,
  series: (id: string) => ['run', id, 'series'] as const,
  reviews: (id: string) => ['run', id, 'reviews'] as const,
  planCheck: (id: string) => ['run', id, 'plan-check'] as const,
  corrections: (id: string) => ['run', id, 'corrections'] as const,
};

/**
 * Call it after a change that has a run analysed again. Its page, where it is open, follows the analysis from here on;
 * one that is done already is asked for at once.
 */
export async function followAnalysis(queries: QueryClient, id: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: runKeys.run(id) });
  const run = queries.getQueryData<Run>(runKeys.run(id));
  if (!run || !isWaiting(run)) await queries.invalidateQueries({ queryKey: runKeys.all(id) });
}

/** How a verdict is marked, by what the API calls its level. */
export type Level = 'none' | 'possible' | 'likely' | 'unknown';

/** Returns the level of that name; one that this app does not know could not be judged here. */
export function levelOf(name: string | null | undefined): Level {
  return name === 'none' || name === 'possible' || name === 'likely' ? name : 'unknown';
}

/** Whether the analysis of a run goes on. */
export function isWaiting({ status }: Pick<Run, 'status'>): boolean {
  return status === 'queued' || status === 'processing';
}
