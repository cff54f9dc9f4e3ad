import { handMadeStartMs as startMs } from '../../../test/builders/hand-made-recording.js';
import { findPauses, timerPauses } from './pauses.js';
import type { TimerEvent } from './recording.js';
import type { Silence } from './silent-gaps.js';

const at = (kind: TimerEvent['kind'], second: number): TimerEvent => ({
  kind,
  timeMs: startMs + second * 1000,
});
const timer = (...events: TimerEvent[]) => timerPauses(events, startMs, 600);

/** Samples every second up to `endS`, without those inside the silences. */
function silenceOf(endS: number, silences: readonly (readonly [number, number])[] = []): Silence {
  const seconds = Array.from({ length: endS + 1 }, (_, second) => second);
  const timeS = Float64Array.from(
    seconds.filter((second) => !silences.some(([from, to]) => second > from && second < to)),
  );
  return { timeS, intervalS: 1, movedM: () => NaN };
}

describe('timerPauses', () => {
  test('stop and start make a pause', () => {
    expect(timer(at('start', 0), at('stop', 100), at('start', 160), at('stop', 600))).toEqual([
      { startS: 100, endS: 160, kind: 'timer' },
    ]);
  });

  test('of two stops the first counts (auto-pause, then the button)', () => {
    expect(timer(at('stop', 100), at('stop', 110), at('start', 160))).toMatchObject([
      { startS: 100, endS: 160 },
    ]);
  });

  test('a start without a stop is no pause', () => {
    expect(timer(at('start', 0), at('start', 100))).toEqual([]);
  });

  test('a last stop ends the recording: no pause', () => {
    expect(timer(at('start', 0), at('stop', 500))).toEqual([]);
  });

  test('a stop and start in the same second are no pause', () => {
    expect(timer(at('stop', 100), at('start', 100))).toEqual([]);
  });

  test('a start before its stop (events out of order) is no pause', () => {
    expect(timer(at('stop', 100), at('start', 90))).toEqual([]);
  });

  test('pauses beyond the samples are cut to them', () => {
    expect(timer(at('stop', -20), at('start', 10), at('stop', 590), at('start', 700))).toEqual([
      { startS: 0, endS: 10, kind: 'timer' },
      { startS: 590, endS: 600, kind: 'timer' },
    ]);
  });

  test('events without a time are ignored', () => {
    expect(timer(at('stop', NaN), at('start', 10))).toEqual([]);
  });

  test('pauses that overlap become one', () => {
    expect(timer(at('stop', 100), at('start', 200), at('stop', 150), at('start', 250))).toMatchObject([
      { startS: 100, endS: 250 },
    ]);
  });
});

describe('findPauses', () => {
  test('a silence that the timer explains is one timer pause with its exact times', () => {
    const silence = silenceOf(600, [[98, 165]]);
    expect(findPauses([at('stop', 100), at('start', 163)], startMs, silence)).toEqual([
      { startS: 100, endS: 163, kind: 'timer' },
    ]);
  });

  test('a silence that nothing explains is a gap', () => {
    expect(findPauses([], startMs, silenceOf(600, [[100, 180]]))).toEqual([
      { startS: 100, endS: 180, kind: 'gap' },
    ]);
  });

  test('a silence before a new segment is a track pause, not a gap as well', () => {
    expect(findPauses([at('segment', 180)], startMs, silenceOf(600, [[100, 180]]))).toEqual([
      { startS: 100, endS: 180, kind: 'track' },
    ]);
  });

  test('segments that follow each other at once (laps) are no pause', () => {
    expect(
      findPauses([at('segment', 0), at('segment', 200), at('segment', 400)], startMs, silenceOf(600)),
    ).toEqual([]);
  });

  test('pauses of all kinds come in order of time', () => {
    const silence = silenceOf(600, [
      [50, 100],
      [300, 400],
      [500, 550],
    ]);
    const events = [at('stop', 500), at('start', 550), at('segment', 400)];
    expect(findPauses(events, startMs, silence).map(({ startS, kind }) => [startS, kind])).toEqual([
      [50, 'gap'],
      [300, 'track'],
      [500, 'timer'],
    ]);
  });

  test('a recording without a silence has no pause', () => {
    expect(findPauses([], startMs, silenceOf(600))).toEqual([]);
  });
});
