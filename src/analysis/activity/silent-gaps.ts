import type { ActivityWarning, Pause } from './activity.js';

/** What is needed to tell a pause from a watch that records seldom. */
export interface Silence {
  /** Seconds since the start, strictly increasing. */
  readonly timeS: Float64Array;
  /** Median seconds between samples. */
  readonly intervalS: number;
  /** Metres moved on between sample `index` and the next one; NaN when nothing tells. */
  readonly movedM: (index: number) => number;
}

/** Smart recording leaves 8 to 30 s between samples of a steady run, in real files. */
const gap = {
  /** A shorter silence is never a pause, s. */
  minS: 10,
  /** Nor one that is usual for this file, in median intervals. */
  minIntervals: 5,
  /** own: nobody walks so slowly; below it the runner stood, m/s. */
  stoodMps: 0.5,
  /** own: twice the longest smart-recording interval; longer, and nobody knows how the steps were, s. */
  unknownS: 60,
} as const;

/** A new segment that follows at once is a lap border, not a pause. */
const segment = { minS: 3, minIntervals: 2, stoodMps: 1 } as const;
/** Longest list of single gaps; more are told as one number. */
const mostWarnings = 5;

/**
 * Silences that are pauses: longer than 10 s and than 5 median intervals, and either so long (60 s) that
 * nothing can be said about the steps, or without movement (below 0.5 m/s, or nothing tells).
 */
export function silentGaps({ timeS, intervalS, movedM }: Silence): Pause[] {
  const longS = Math.max(gap.minS, gap.minIntervals * intervalS);
  const pauses: Pause[] = [];
  for (let i = 0; i + 1 < timeS.length; i++) {
    const lengthS = timeS[i + 1] - timeS[i];
    if (lengthS <= longS) continue;
    const movedOn = movedM(i) / lengthS >= gap.stoodMps;
    if (movedOn && lengthS <= gap.unknownS) continue;
    pauses.push({ startS: timeS[i], endS: timeS[i + 1], kind: 'gap' });
  }
  return pauses;
}

/** The silences before a new segment, where the runner did not simply move on into it. */
export function segmentPauses(startsS: readonly number[], { timeS, intervalS, movedM }: Silence): Pause[] {
  const longS = Math.max(segment.minS, segment.minIntervals * intervalS);
  const pauses: Pause[] = [];
  let i = 0;
  for (const startS of [...startsS].sort((a, b) => a - b)) {
    while (i < timeS.length && timeS[i] < startS) i++;
    if (i === 0 || i === timeS.length) continue;
    const lengthS = timeS[i] - timeS[i - 1];
    const movedOn = movedM(i - 1) / lengthS >= segment.stoodMps && lengthS <= gap.unknownS;
    if (lengthS > longS && !movedOn && pauses.at(-1)?.endS !== timeS[i]) {
      pauses.push({ startS: timeS[i - 1], endS: timeS[i], kind: 'track' });
    }
  }
  return pauses;
}

/** One warning per silent gap, longest first; a number for the rest. */
export function gapWarnings(pauses: readonly Pause[]): ActivityWarning[] {
  const gaps = pauses
    .filter((pause) => pause.kind === 'gap')
    .sort((a, b) => b.endS - b.startS - (a.endS - a.startS));
  const warnings: ActivityWarning[] = gaps.slice(0, mostWarnings).map((pause) => ({
    code: 'gap',
    message: `Nothing was recorded for ${inWords(pause.endS - pause.startS)}.`,
    atS: pause.startS,
  }));
  const rest = gaps.length - warnings.length;
  if (rest > 0) warnings.push({ code: 'gap', message: `${rest} shorter gaps without any record.` });
  return warnings;
}

function inWords(lengthS: number): string {
  if (lengthS < 120) return `${Math.round(lengthS)} s`;
  if (lengthS < 2 * 3600) return `${Math.round(lengthS / 60)} min`;
  return lengthS < 2 * 86_400 ? `${Math.round(lengthS / 3600)} h` : `${Math.round(lengthS / 86_400)} days`;
}
