import type { GaitAnalysis, Stretch } from '../gait/gait-analysis.js';

/** What the flagged stretches of a run have in common; means are weighted by their time. */
export interface FlaggedSteps {
  readonly totalS: number;
  readonly cadenceSpm: number;
  readonly expectedCadenceSpm: number;
  /** The stretches, longest first. */
  readonly stretches: readonly Stretch[];
  /** They all begin in the last third of the run. */
  readonly late: boolean;
}

/** Begins so late in the run, as a share of its elapsed time, to count as its end. own. */
const lateShare = 2 / 3;

/** Returns the stretches that compare this run with other runners, summed up; undefined when there are none. */
export function flaggedSteps({ stretches, elapsedTimeS }: GaitAnalysis): FlaggedSteps | undefined {
  const flagged = stretches
    .filter(({ basis }) => basis === 'population')
    .sort((one, other) => lengthS(other) - lengthS(one));
  if (flagged.length === 0) return undefined;
  const totalS = flagged.reduce((sum, stretch) => sum + lengthS(stretch), 0);
  const mean = (of: (stretch: Stretch) => number) =>
    flagged.reduce((sum, stretch) => sum + of(stretch) * lengthS(stretch), 0) / totalS;
  return {
    totalS,
    cadenceSpm: mean(({ cadenceSpm }) => cadenceSpm),
    expectedCadenceSpm: mean(({ expectedCadenceSpm }) => expectedCadenceSpm),
    stretches: flagged,
    late: flagged.every(({ startS }) => startS >= lateShare * elapsedTimeS),
  };
}

function lengthS({ startS, endS }: Stretch): number {
  return endS - startS;
}
