import type { Activity } from '../../activity/activity.js';
import type { CadenceDifferenceReason, DataQuality } from '../data-quality.js';
import type { GaitAnalysis } from '../gait-analysis.js';
import type { RunSamples } from '../run-samples.js';
import { qualityThresholds } from './quality-thresholds.js';

/** What the averages are compared with. */
export interface CadenceDifferenceInput {
  readonly activity: Pick<Activity, 'stated' | 'warnings'>;
  readonly run: Pick<RunSamples, 'cadenceSpm' | 'holdS'>;
  readonly averages: GaitAnalysis['cadenceAverages'];
}

/**
 * Returns our average cadence while running beside the one that the watch states, spm of both feet, and why they differ:
 * watches differ by up to 25 spm in whether walks and stops count. Undefined when either is missing.
 */
export function cadenceDifference(input: CadenceDifferenceInput): DataQuality['cadenceDifference'] {
  const { averages } = input;
  if (averages?.statedSpm === undefined || !(averages.statedSpm > 0)) return undefined;
  return {
    oursSpm: averages.runningSpm,
    statedSpm: averages.statedSpm,
    reason: reasonOf(averages.statedSpm, averages, input),
  };
}

function reasonOf(
  statedSpm: number,
  { runningSpm, allSpm }: NonNullable<GaitAnalysis['cadenceAverages']>,
  { activity, run }: CadenceDifferenceInput,
): CadenceDifferenceReason {
  const { sameSpm } = qualityThresholds;
  const isSame = (oursSpm: number) => Math.abs(statedSpm - oursSpm) <= sameSpm;
  if (isSame(runningSpm)) return 'same';
  if (isSame(allSpm)) return 'watchCountsWalking';
  if (isSame(2 * runningSpm) || isSame(runningSpm / 2)) return 'oneFoot';
  if (activity.warnings.some(({ code }) => cutCodes.includes(code))) return 'partlyRead';
  const withStopsSpm = averageWithStops(run);
  if (statedSpm < allSpm && statedSpm >= withStopsSpm - sameSpm) return 'watchCountsStops';
  return 'unexplained';
}

const cutCodes: readonly string[] = ['truncated', 'damagedPart', 'tooManySamples'];

/** Steps by all recorded time, standing and lost steps as 0, spm. */
function averageWithStops({ cadenceSpm, holdS }: CadenceDifferenceInput['run']): number {
  let steps = 0;
  let seconds = 0;
  for (let i = 0; i < holdS.length; i++) {
    seconds += holdS[i];
    if (cadenceSpm[i] > 0) steps += cadenceSpm[i] * holdS[i];
  }
  return seconds > 0 ? steps / seconds : NaN;
}
