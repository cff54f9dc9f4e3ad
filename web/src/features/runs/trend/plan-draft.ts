import { changeDose } from '../../../../../src/analysis/advice/change-dose.js';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';

/** What the service takes as a target, spm, both feet. */
export const targetLimits = { least: 130, most: 220 } as const;

/** One speed of a plan that is being made. */
export interface DraftRow {
  readonly speedMps: number;
  /** The runner's cadence at that speed in the newest week that has it, spm. */
  readonly nowSpm: number;
  /** 10 % more, which no plan goes beyond. */
  readonly mostSpm: number;
}

/** Returns a row for each of the runner's speeds at which their cadence is known. */
export function draftRows({ speedsMps, weeks }: Trend): DraftRow[] {
  return speedsMps.flatMap((speedMps, index) => {
    const nowSpm = weeks.findLast(({ atSpeeds }) => atSpeeds[index])?.atSpeeds[index]?.cadenceSpm;
    if (nowSpm === undefined) return [];
    return {
      speedMps,
      nowSpm,
      mostSpm: Math.floor(nowSpm * (1 + changeDose.mostRaise)),
    };
  });
}

/** Why a target cannot be used. */
export type TargetFault = 'number' | 'least' | 'most' | 'tooMuch';

/** Returns what is wrong with a target as it is written; undefined when nothing is, or nothing is written. */
export function targetFault(text: string, row: Pick<DraftRow, 'mostSpm'>): TargetFault | undefined {
  if (text.trim() === '') return undefined;
  const spm = Number(text);
  if (!Number.isInteger(spm)) return 'number';
  if (spm < targetLimits.least) return 'least';
  if (spm > targetLimits.most) return 'most';
  return spm > row.mostSpm ? 'tooMuch' : undefined;
}
