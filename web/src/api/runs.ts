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
