import type { QueryClient } from '@tanstack/react-query';
import type { Body } from './client.js';

/** A recording that shows the same run better. */
export interface DuplicateOf {
  readonly id: string;
  readonly startTime: string | null;
}

/** A run as the API shows it. */
export type Run = Body<'Run'> & {
  readonly ownLevel: string | null;
  readonly surface: string | null;
  readonly pain: number | null;
  readonly duplicateOf: DuplicateOf | null;
  readonly keptApart: boolean;
};

/** A run with the ids of the others that its file holds. */
export type RunDetails = Run & { readonly otherRunsInFile: readonly string[] };

/** Everything that is known of runs begins with this key. */
export const runsKey = ['runs'] as const;

/** Everything that is known of one run begins with this key, its report too. */
export const runKey = (id: string) => ['run', id] as const;

/** The run itself, and how far its analysis is. */
export const runDetailsKey = (id: string) => [...runKey(id), 'details'] as const;

/**
 * Call it after a change that has a run analysed again. Its page, where it is open, follows the analysis from here on;
 * one that is done already is asked for at once.
 */
export async function followAnalysis(queries: QueryClient, id: string): Promise<void> {
  await queries.invalidateQueries({ queryKey: runDetailsKey(id) });
  const run = queries.getQueryData<Run>(runDetailsKey(id));
  if (!run || !isWaiting(run)) await queries.invalidateQueries({ queryKey: runKey(id) });
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
