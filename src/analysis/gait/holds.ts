import type { Pause } from '../activity/activity.js';
import { thresholds } from './thresholds.js';

/** For how long each sample speaks, and what the rest of the time was. */
export interface Holds {
  /** Seconds that sample i stands for: until the next one, less pauses, at most the cap. */
  readonly holdS: Float64Array;
  /** 1 where what follows sample i is not its continuation: a pause or a silence lies between. */
  readonly breakAfter: Uint8Array;
  readonly pausedS: number;
  /** Time that no sample speaks for. */
  readonly unknownS: number;
}

/**
 * Shares the elapsed time out between samples, pauses and silence; the three add up to it. A sample holds until
 * the next one, so that irregular recording weighs as much as one sample a second.
 */
export function holdsOf(timeS: Float64Array, pauses: readonly Pause[], elapsedTimeS: number): Holds {
  const samples = timeS.length;
  const holdS = new Float64Array(samples);
  const breakAfter = new Uint8Array(samples);
  const pausedIn = pausedCounter(pauses);
  const lead = samples > 0 ? Math.max(0, timeS[0]) : elapsedTimeS;
  let pausedS = pausedIn(0, lead);
  let unknownS = lead - pausedS;
  for (let i = 0; i < samples; i++) {
    const end = i + 1 < samples ? timeS[i + 1] : Math.max(elapsedTimeS, timeS[i]);
    const paused = pausedIn(timeS[i], end);
    const rest = Math.max(0, end - timeS[i] - paused);
    holdS[i] = Math.min(rest, thresholds.motion.longestHoldS);
    pausedS += paused;
    unknownS += rest - holdS[i];
    breakAfter[i] = paused > 0 || rest > holdS[i] ? 1 : 0;
  }
  return { holdS, breakAfter, pausedS, unknownS };
}

/** Seconds of pause inside a span; spans have to be asked for in order. Overlapping pauses count once. */
function pausedCounter(pauses: readonly Pause[]): (fromS: number, toS: number) => number {
  const merged = mergedSpans(pauses);
  let first = 0;
  return (fromS, toS) => {
    while (first < merged.length && merged[first].endS <= fromS) first++;
    let sum = 0;
    for (let k = first; k < merged.length && merged[k].startS < toS; k++) {
      sum += Math.max(0, Math.min(toS, merged[k].endS) - Math.max(fromS, merged[k].startS));
    }
    return sum;
  };
}

function mergedSpans(pauses: readonly Pause[]): { startS: number; endS: number }[] {
  const merged: { startS: number; endS: number }[] = [];
  for (const { startS, endS } of [...pauses].sort((a, b) => a.startS - b.startS)) {
    const last = merged.at(-1);
    if (last && startS <= last.endS) last.endS = Math.max(last.endS, endS);
    else merged.push({ startS, endS });
  }
  return merged;
}
