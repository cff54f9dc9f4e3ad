import type { Seconds } from './lived-seconds.js';
import type {
  PlacedSegment,
  Segment,
  SyntheticEvent,
  SyntheticLap,
  SyntheticTotals,
} from './synthetic-run.js';

/** Where each segment of the plan came to lie. */
export function placedSegments(segments: readonly Segment[], lived: Seconds): PlacedSegment[] {
  const endMetres = new Map<number, number>();
  for (const [index, segment] of lived.segmentOf.entries()) {
    endMetres.set(segment, lived.columns.distanceM[index]);
  }
  const placed: PlacedSegment[] = [];
  for (const [index, segment] of segments.entries()) {
    const startS = placed.at(-1)?.endS ?? 0;
    const startM = placed.at(-1)?.endM ?? 0;
    placed.push({
      speedMps: 0,
      gradePct: 0,
      cadenceFactor: 1,
      kind: 'run',
      lap: false,
      ...segment,
      startS,
      endS: startS + segment.durationS,
      startM,
      endM: endMetres.get(index) ?? startM,
    });
  }
  return placed;
}

/** Start at 0, stop and start around each pause, and a last stop. */
export function timerEvents(segments: readonly PlacedSegment[], lived: Seconds): SyntheticEvent[] {
  const lastS = lived.columns.timeS[lived.kinds.length - 1];
  const events: SyntheticEvent[] = [{ timeS: 0, kind: 'start' }];
  for (const { kind, startS, endS } of segments) {
    if (kind !== 'pause' || startS >= lastS) continue;
    events.push({ timeS: startS, kind: 'stop' }, { timeS: endS, kind: 'start' });
  }
  return [...events, { timeS: lastS, kind: 'stop' }];
}

/** Steps made up to each entry, with the timer running. */
function stepsUpTo(lived: Seconds): Float64Array {
  const { timeS, cadenceSpm } = lived.columns;
  const steps = new Float64Array(timeS.length);
  for (let index = 1; index < steps.length; index++) {
    const restart = timeS[index] - timeS[index - 1] > 1;
    steps[index] = steps[index - 1] + (restart ? 0 : cadenceSpm[index] / 60);
  }
  return steps;
}

/** Laps by distance and by the button, in order, the last one short. */
export function lapsOf(lived: Seconds, segments: readonly PlacedSegment[], autoLapM: number): SyntheticLap[] {
  const { timeS, distanceM } = lived.columns;
  const steps = stepsUpTo(lived);
  const presses = new Set(segments.filter(({ lap }) => lap).map(({ startS }) => startS));
  const last = timeS.length - 1;
  const laps: SyntheticLap[] = [];
  let first = 0;
  let pausedS = 0;
  for (let index = 1; index <= last; index++) {
    const step = timeS[index] - timeS[index - 1];
    if (step > 1) pausedS += step;
    const full = distanceM[index] - distanceM[first] >= autoLapM;
    if (!full && !presses.has(timeS[index]) && index !== last) continue;
    laps.push({
      startS: timeS[first],
      endS: timeS[index],
      timerTimeS: timeS[index] - timeS[first] - pausedS,
      distanceM: distanceM[index] - distanceM[first],
      steps: steps[index] - steps[first],
    });
    first = index;
    pausedS = 0;
  }
  return laps;
}

/** Totals over all lived seconds. */
export function totalsOf(lived: Seconds): SyntheticTotals {
  const { timeS, distanceM } = lived.columns;
  const last = timeS.length - 1;
  let timerTimeS = 0;
  let runningTimeS = 0;
  for (let index = 1; index <= last; index++) {
    if (timeS[index] - timeS[index - 1] > 1) continue;
    timerTimeS++;
    if (lived.kinds[index] === 'run') runningTimeS++;
  }
  return {
    distanceM: distanceM[last],
    elapsedTimeS: timeS[last],
    timerTimeS,
    runningTimeS,
    steps: stepsUpTo(lived)[last],
  };
}
