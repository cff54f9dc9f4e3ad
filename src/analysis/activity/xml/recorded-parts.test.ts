import { ActivityError } from '../activity-error.js';
import { limits } from '../limits.js';
import type { SportName } from '../sport.js';
import { type RecordedPart, RecordedParts } from './recorded-parts.js';
import { type SampleField, SampleTable } from './sample-table.js';

const distance: SampleField = { channel: 'distanceM', rank: 1 };

function partOf(
  timesMs: readonly number[],
  sport?: SportName,
  distances: readonly number[] = [],
): RecordedPart {
  const table = new SampleTable({ left: 1000 });
  timesMs.forEach((timeMs, i) => {
    table.setTime(timeMs);
    table.set(distance, 'DistanceMeters', distances[i] ?? NaN);
    table.finishPoint();
  });
  return {
    sport,
    table,
    timerEvents: [],
    laps: [],
    device: {},
    stated: { distanceM: 100 },
  };
}

const newParts = () =>
  new RecordedParts({
    format: 'GPX',
    part: 'track',
    nothing: () => new ActivityError('noTime', 'a plan'),
  });

function errorOf(read: () => unknown): ActivityError {
  try {
    read();
  } catch (error) {
    if (error instanceof ActivityError) return error;
  }
  throw new Error('nothing was refused');
}

describe('the parts of a file', () => {
  it('are recordings in file order', () => {
    const parts = newParts();
    parts.add(partOf([0, 1000]));
    parts.add(partOf([5000, 6000, 7000], { sport: 'running', subSport: 'trail' }));
    const whole = parts.whole(undefined, undefined);
    expect(whole.outcome).toBe('read');
    expect(whole.recordings.map(({ sport, subSport, timeMs }) => [sport, subSport, timeMs.length])).toEqual([
      [undefined, undefined, 2],
      ['running', 'trail', 3],
    ]);
  });

  it('are used with half of their times, and skipped with fewer', () => {
    const parts = newParts();
    parts.add(partOf([0, NaN, 1000, NaN]));
    parts.add(partOf([0, NaN, 1000, NaN, NaN]));
    expect(parts.whole(undefined, undefined)).toMatchObject({
      recordings: [{ stated: { distanceM: 100 } }],
      skipped: [{ sport: 'unknown', reason: 'Most points of this track have no times.' }],
    });
  });

  it('of another sport are skipped with its name, which is kept short', () => {
    const parts = newParts();
    parts.add(partOf([0, 1000], { sport: 'x'.repeat(500), subSport: 'generic' }));
    const [skipped] = parts.whole(undefined, undefined).skipped;
    expect(skipped.sport).toHaveLength(60);
    expect(skipped.reason.length).toBeLessThan(120);
  });

  it('lose a distance that falls all the time, and keep one that falls at lap borders', () => {
    const seconds = Array.from({ length: 40 }, (_, i) => i * 1000);
    const parts = newParts();
    parts.add(
      partOf(
        seconds,
        undefined,
        seconds.map((_, i) => (i % 2 === 0 ? 3.1 : 2.9)),
      ),
    );
    parts.add(
      partOf(
        seconds,
        undefined,
        seconds.map((_, i) => 3 * (i % 20)),
      ),
    );
    const { recordings } = parts.whole(undefined, undefined);
    expect(recordings.map(({ columns }) => columns.length)).toEqual([0, 1]);
  });
});

describe('more parts than the limit', () => {
  it('are refused, also when all are empty', () => {
    const parts = newParts();
    for (let i = 0; i < limits.xmlParts; i++) parts.add(partOf([]));
    expect(errorOf(() => parts.add(partOf([]))).code).toBe('tooLarge');
  });
});

describe('a fault of the file', () => {
  it('is a warning of the last recording, which then states no totals', () => {
    const parts = newParts();
    parts.add(partOf([0, 1000]));
    parts.add(partOf([5000, 9000]));
    const { recordings, outcome } = parts.whole({ kind: 'cut', line: 7 }, undefined);
    expect(outcome).toBe('partlyRead');
    expect(recordings[0]).toMatchObject({ warnings: [], stated: { distanceM: 100 } });
    expect(recordings[1].warnings).toMatchObject([{ code: 'truncated', atS: 4 }]);
    expect(recordings[1].stated).toEqual({});
  });

  it('after its end takes nothing away', () => {
    const parts = newParts();
    parts.add(partOf([0, 1000]));
    const { recordings, outcome } = parts.whole({ kind: 'trailing', line: 7 }, undefined);
    expect(outcome).toBe('read');
    expect(recordings[0]).toMatchObject({
      warnings: [{ code: 'trailingBytes' }],
      stated: { distanceM: 100 },
    });
  });

  it('has a place that is never before the start, also when time runs backwards', () => {
    const parts = newParts();
    parts.add(partOf([9000, 5000]));
    const [{ warnings }] = parts.whole({ kind: 'damaged', line: 7 }, undefined).recordings;
    expect(warnings).toMatchObject([{ code: 'damagedPart', atS: 0 }]);
  });

  it('with other sports only leaves a file that was partly read', () => {
    const parts = newParts();
    parts.add(partOf([0, 1000], { sport: 'cycling', subSport: 'generic' }));
    expect(parts.whole({ kind: 'cut', line: 7 }, undefined)).toMatchObject({
      recordings: [],
      outcome: 'partlyRead',
    });
  });
});

describe('a file without any recording', () => {
  it.each([
    ['has no times', [NaN, NaN], undefined, { code: 'noTime', position: { line: 3 } }],
    ['mostly has no times', [NaN, NaN, 0], undefined, { code: 'noTime', position: { line: 3 } }],
    ['holds a single point', [0], undefined, { code: 'damaged', position: { line: 3 } }],
    ['is cut off', [0], { kind: 'cut', line: 9 } as const, { code: 'damaged', position: { line: 9 } }],
    ['is damaged', [], { kind: 'damaged', line: 9 } as const, { code: 'damaged', position: { line: 9 } }],
    ['is what its format says', [], undefined, { code: 'noTime', message: 'a plan' }],
    [
      'is a plan with a tail',
      [],
      { kind: 'trailing', line: 9 } as const,
      { code: 'noTime', message: 'a plan' },
    ],
  ])('%s', (_, timesMs, fault, expected) => {
    const parts = newParts();
    parts.add(partOf(timesMs));
    expect(errorOf(() => parts.whole(fault, 3))).toMatchObject(expected);
  });
});
