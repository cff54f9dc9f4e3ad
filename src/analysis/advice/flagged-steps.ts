import type { GaitAnalysis, Stretch } from '../gait/gait-analysis.js';

/** The flagged stretches of a run, and where in it they lie. */
export interface FlaggedSteps {
  /** Longest judged time first, walk breaks left out; at least one. */
  readonly stretches: readonly Stretch[];
  /** They all begin in the last third of the run. */
  readonly late: boolean;
}

/** Begins so late in the run, as a share of its elapsed time, to count as its end. own. */
const lateShare = 2 / 3;

/** Returns the stretches that compare this run with other runners; undefined when there are none. */
export function flaggedSteps({ stretches, elapsedTimeS }: GaitAnalysis): FlaggedSteps | undefined {
  const flagged = stretches
    .filter(({ basis }) => basis === 'population')
    .sort((one, other) => other.judgedS - one.judgedS);
  if (flagged.length === 0) return undefined;
  return {
    stretches: flagged,
    late: flagged.every(({ startS }) => startS >= lateShare * elapsedTimeS),
  };
}
