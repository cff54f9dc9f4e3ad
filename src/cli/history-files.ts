import { readFile } from 'node:fs/promises';
import { readActivities } from '../analysis/activity/read-activities.js';
import { analyseGait } from '../analysis/gait/analyse-gait.js';
import type { RunSteps } from '../analysis/gait/own-baseline.js';
import { fileFault } from './file-fault.js';

/** Earlier runs as they count for a comparison, and the files that gave none, each with the reason. */
export interface History {
  readonly earlier: readonly RunSteps[];
  readonly unusable: readonly { readonly path: string; readonly reason: string }[];
}

/** Reads a runner's earlier runs, one file after the other. A file that cannot be used does not take the others with it. */
export async function readHistory(paths: readonly string[]): Promise<History> {
  const earlier: RunSteps[] = [];
  const unusable: { path: string; reason: string }[] = [];
  for (const path of paths) {
    try {
      const steps = await stepsOf(path);
      if (steps.length === 0)
        unusable.push({ path, reason: 'It holds too little steady running to compare with.' });
      earlier.push(...steps);
    } catch (error) {
      const reason = fileFault(error);
      if (reason === undefined) throw error;
      unusable.push({ path, reason });
    }
  }
  return { earlier, unusable };
}

async function stepsOf(path: string): Promise<RunSteps[]> {
  const { activities } = readActivities(await readFile(path));
  return activities.flatMap((activity) => analyseGait(activity, {}).steps ?? []);
}
