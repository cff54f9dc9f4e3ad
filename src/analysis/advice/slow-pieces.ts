import type { GaitAnalysis } from '../gait/gait-analysis.js';

/** Long, slow steps that come in pieces too short for a stretch, as in a run with many walk breaks. */
export interface SlowPieces {
  /** Length of the judged windows at or beyond a level, in all, seconds. */
  readonly timeS: number;
  /** Whether the run as a whole lies at or beyond `likely`. */
  readonly likely: boolean;
}

/**
 * Returns the long, slow steps of a run whose stretches make up no level although its cadence as a whole lies at or
 * beyond one; undefined for every other run. Of such a run it may not be said that its cadence was as usual.
 */
export function slowPieces({
  level,
  cadenceRatio,
  thresholds,
  windows,
}: GaitAnalysis): SlowPieces | undefined {
  const { possible, likely } = thresholds.levelRatio;
  if (level !== 'none' || cadenceRatio === undefined || !(cadenceRatio <= possible)) return undefined;
  const timeS = windows
    .filter((window) => window.unjudged === undefined && window.level !== 'none')
    .reduce((sum, { startS, endS }) => sum + endS - startS, 0);
  return { timeS, likely: cadenceRatio <= likely };
}
