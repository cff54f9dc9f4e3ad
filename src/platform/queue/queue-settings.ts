import { adjustableForTests } from '../failpoint.js';

/** How long a worker may be silent before its job is given to another. */
export const lockDurationMs = adjustableForTests('queue.lockMs', 4_000);

/** How often silent jobs are looked for. Lock and interval together stay below the 10 s that a restart may take. */
export const stalledIntervalMs = adjustableForTests('queue.stalledMs', 2_000);

/** What a process is told about the queue. */
export interface QueueSettings {
  readonly url: string;
  /** Jobs at once in this process; 0 where it runs no worker. */
  readonly concurrency: number;
}

/** Injection token of {@link QueueSettings}. */
export const queueSettings = Symbol('QueueSettings');
