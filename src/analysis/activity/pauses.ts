import type { Pause } from './activity.js';
import type { TimerEvent } from './recording.js';
import { segmentPauses, silentGaps, type Silence } from './silent-gaps.js';

/**
 * All times in which the recording stood still, in order, none overlapping. What the watch says counts first:
 * timer stops and starts; then borders of track segments; then silences that nothing else explains.
 *
 * @param startMs UTC ms of second 0
 */
export function findPauses(events: readonly TimerEvent[], startMs: number, silence: Silence): Pause[] {
  const endS = silence.timeS[silence.timeS.length - 1];
  const stated = timerPauses(events, startMs, endS);
  const segments = segmentPauses(segmentStarts(events, startMs), silence);
  const borders = withoutOverlap(segments, stated);
  const said = [...stated, ...borders].sort((a, b) => a.startS - b.startS);
  const gaps = withoutOverlap(silentGaps(silence), said);
  return mergeOverlaps([...said, ...gaps]);
}

/**
 * Pairs of stop and start. Of several stops in a row the first counts; a stop that no start follows ends the
 * recording, or its start was lost: no pause is made of it.
 */
export function timerPauses(events: readonly TimerEvent[], startMs: number, endS: number): Pause[] {
  const pauses: Pause[] = [];
  let stoppedS = NaN;
  for (const event of events) {
    const atS = (event.timeMs - startMs) / 1000;
    if (event.kind === 'stop' && Number.isNaN(stoppedS)) stoppedS = atS;
    if (event.kind !== 'start') continue;
    const pause: Pause = { startS: Math.max(0, stoppedS), endS: Math.min(endS, atS), kind: 'timer' };
    if (pause.endS > pause.startS) pauses.push(pause);
    stoppedS = NaN;
  }
  return mergeOverlaps(pauses);
}

function segmentStarts(events: readonly TimerEvent[], startMs: number): number[] {
  return events
    .filter((event) => event.kind === 'segment' && Number.isFinite(event.timeMs))
    .map((event) => (event.timeMs - startMs) / 1000);
}

/** Those pauses that share no time with any of the `others`; both in order of time. */
function withoutOverlap(pauses: readonly Pause[], others: readonly Pause[]): Pause[] {
  let next = 0;
  return pauses.filter((pause) => {
    while (next < others.length && others[next].endS <= pause.startS) next++;
    return next >= others.length || others[next].startS >= pause.endS;
  });
}

function mergeOverlaps(pauses: readonly Pause[]): Pause[] {
  const merged: Pause[] = [];
  for (const pause of [...pauses].sort((a, b) => a.startS - b.startS)) {
    const last = merged.at(-1);
    if (last && pause.startS <= last.endS) {
      merged[merged.length - 1] = { ...last, endS: Math.max(last.endS, pause.endS) };
    } else {
      merged.push(pause);
    }
  }
  return merged;
}
