import type { Window } from '../gait-analysis.js';
import { motions } from '../motion.js';
import type { RunSamples } from '../run-samples.js';

/** The time that running dynamics are taken from. */
export interface JudgedTime {
  /** Seconds of judged windows that each sample stands for. */
  readonly heldS: Float64Array;
  /** Their sum. */
  readonly totalS: number;
}

/**
 * Returns how much of the judged windows each running sample holds for: level, steady running after the first minute, as
 * evidence section 3 asks. Windows in the order of time, none overlapping. Linear in samples and windows.
 */
export function judgedTime(
  { samples, timeS, holdS }: Pick<RunSamples, 'samples' | 'timeS' | 'holdS'>,
  motion: Uint8Array,
  windows: readonly Window[],
): JudgedTime {
  const judged = windows.filter(({ unjudged }) => unjudged === undefined);
  const heldS = new Float64Array(samples);
  let totalS = 0;
  let first = 0;
  for (let i = 0; i < samples; i++) {
    if (motion[i] !== motions.running) continue;
    const endS = timeS[i] + holdS[i];
    while (first < judged.length && judged[first].endS <= timeS[i]) first++;
    for (let k = first; k < judged.length && judged[k].startS < endS; k++) {
      heldS[i] += Math.min(endS, judged[k].endS) - Math.max(timeS[i], judged[k].startS);
    }
    totalS += heldS[i];
  }
  return { heldS, totalS };
}
