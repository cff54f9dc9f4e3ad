import type { RunSteps } from '../analysis/gait/own-baseline.js';
import { trendRunOf, type TrendRun } from '../analysis/report/trend/trend-run.js';
import { fileFault } from './file-fault.js';
import { readRuns, type ReadRunsOptions } from './read-runs.js';

/** Earlier runs as they count for a comparison and a trend, and the files that gave none, each with the reason. */
export interface History {
  readonly earlier: readonly RunSteps[];
  readonly trendRuns: readonly TrendRun[];
  readonly unusable: readonly { readonly path: string; readonly reason: string }[];
}

/** Reads a runner's earlier runs, one file after the other. A file that cannot be used does not take the others with it. */
export async function readHistory(paths: readonly string[], options: ReadRunsOptions): Promise<History> {
  const earlier: RunSteps[] = [];
  const trendRuns: TrendRun[] = [];
  const unusable: { path: string; reason: string }[] = [];
  for (const path of paths) {
    try {
      const { runs } = await readRuns(path, options);
      const steps = runs.flatMap((run) => run.steps ?? []);
      if (steps.length === 0) {
        unusable.push({ path, reason: 'It holds too little steady running to compare with.' });
      }
      earlier.push(...steps);
      trendRuns.push(...runs.map(({ report }) => trendRunOf(path, report)));
    } catch (error) {
      const reason = fileFault(error);
      if (reason === undefined) throw error;
      unusable.push({ path, reason });
    }
  }
  return { earlier, trendRuns, unusable };
}
