import type { GaitAnalysis, Stretch } from '../gait/gait-analysis.js';

/** Returns the longest stretch against the runner's own runs, by judged time; undefined when there is none. */
export function ownStretch({ stretches }: Pick<GaitAnalysis, 'stretches'>): Stretch | undefined {
  return stretches
    .filter(({ basis }) => basis === 'ownBaseline')
    .sort((one, other) => other.judgedS - one.judgedS)
    .at(0);
}

/** Returns that stretch where the run as a whole was as usual for the runner, so that there are own steps to go back to. */
export function loneOwnStretch(gait: GaitAnalysis): Stretch | undefined {
  const { level, wholeRun } = gait.ownBaseline ?? {};
  if (level !== 'possible' && level !== 'likely') return undefined;
  return (wholeRun?.level ?? 'none') === 'none' ? ownStretch(gait) : undefined;
}

/** Whether to go back to the own steps is all that a run asks for: nothing stood out against other runners. */
export function asksForOwnSteps(gait: GaitAnalysis, hasTarget: boolean): boolean {
  const isFlagged = gait.level === 'possible' || gait.level === 'likely';
  return !hasTarget && !isFlagged && loneOwnStretch(gait) !== undefined;
}
