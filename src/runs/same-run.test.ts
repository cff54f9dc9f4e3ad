import fc from 'fast-check';
import { duplicatesAmong, isSameRun, type Recording } from './same-run.js';
import type { RunSource } from './source-policy.js';

function recording(id: string, rest: Partial<Recording> = {}): Recording {
  const source = 'upload' as const;
  return {
    id,
    startMs: 0,
    elapsedS: 3600,
    distanceM: 10_000,
    runningValues: 1000,
    source,
    tieBreak: id,
    ...rest,
  };
}

describe('two recordings', () => {
  it.each<[string, Partial<Recording>, boolean]>([
    [
      'of watch and phone, some seconds and 2 % apart',
      { startMs: 20_000, elapsedS: 3590, distanceM: 10_200 },
      true,
    ],
    ['one of them without distance', { distanceM: null }, true],
    ['of a belt, guessed by two watches', { distanceM: 9_100 }, true],
    ['a minute apart', { startMs: 60_000 }, false],
    ['of an hour and of two thirds of it', { elapsedS: 2400, distanceM: 6_700 }, false],
    ['of ten and of twelve kilometres', { distanceM: 12_000 }, false],
  ])('%s: one run is %s', (_, other, same) => {
    expect(isSameRun(recording('a'), recording('b', other))).toBe(same);
    expect(isSameRun(recording('b', other), recording('a'))).toBe(same);
  });
});

describe('several recordings of one run', () => {
  it('the one with more running data leads', () => {
    const phone = recording('a-phone', { runningValues: 500 });
    const watch = recording('watch', { runningValues: 9000 });
    expect(duplicatesAmong([phone, watch])).toEqual(new Map([['a-phone', 'watch']]));
  });

  it('one that only its runner may see never leads over one that others may see', () => {
    const strava = recording('a', { runningValues: 9000, source: 'api:strava' });
    const phone = recording('phone', { runningValues: 500, source: 'api:garmin' });
    expect(duplicatesAmong([strava, phone])).toEqual(new Map([['a', 'phone']]));
  });

  it('of equals the one that its runner sent leads', () => {
    const sources = ['api:garmin', 'push:watch', 'upload', 'archive:strava', 'api:wahoo'] as const;
    const equals = sources.map((source) => recording(source, { source }));
    expect(new Set(duplicatesAmong(equals).values())).toEqual(new Set(['upload']));
  });

  it('come in any order to the same end, in which every leader leads itself', () => {
    const arbitrary = fc.array(
      fc.record({
        startMs: fc.nat(120_000),
        distanceM: fc.integer({ min: 8_000, max: 12_000 }),
        runningValues: fc.nat(3),
        source: fc.constantFrom<RunSource>('upload', 'api:garmin', 'api:strava', 'archive:polar'),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(arbitrary, fc.infiniteStream(fc.nat()), (drawn, keys) => {
        const recordings = drawn.map((one, index) => recording(`run ${index}`, one));
        const shuffled = recordings
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const found = duplicatesAmong(recordings);
        expect(duplicatesAmong(shuffled)).toEqual(found);
        const sourceOf = new Map(recordings.map(({ id, source }) => [id, source]));
        for (const [id, leader] of found) {
          expect(found.has(leader)).toBe(false);
          expect(sourceOf.get(leader) === 'api:strava' && sourceOf.get(id) !== 'api:strava').toBe(false);
        }
      }),
    );
  });
});
