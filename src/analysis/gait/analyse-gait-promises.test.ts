import fc from 'fast-check';
import type { Activity, ChannelName, Pause } from '../activity/activity.js';
import { plausible } from '../activity/plausible.js';
import { anActivity } from '../../../test/builders/an-activity.js';
import { analyseGait } from './analyse-gait.js';
import type { GaitAnalysis } from './gait-analysis.js';

/** Values of an ordinary run, so that many of these activities are one. */
const ordinary: Partial<Record<ChannelName, readonly number[]>> = {
  speedMps: [2.5, 2.8, 3.2],
  cadenceSpm: [142, 150, 156, 166, NaN],
  altitudeM: [100],
};

/** A column of pieces, each of one value, repeated to the length of the activity. */
function piecesOf(value: fc.Arbitrary<number>, longest: number, samples: number): fc.Arbitrary<Float64Array> {
  return fc
    .array(fc.tuple(value, fc.integer({ min: 1, max: longest })), { minLength: 1, maxLength: 12 })
    .map((pieces) => pieces.flatMap(([one, length]) => Array<number>(length).fill(one)))
    .map((values) => Float64Array.from({ length: samples }, (_, k) => values[k % values.length]));
}

/** A measured column within what the channel can be: an ordinary one, any one, or none. */
function columnOf(channel: ChannelName, samples: number): fc.Arbitrary<Float64Array | undefined> {
  const { min, max } = plausible[channel];
  const anyValue = fc.oneof(
    { weight: 5, arbitrary: fc.double({ min, max: Math.min(max, 300), noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );
  const wild = piecesOf(anyValue, 40, samples);
  const values = ordinary[channel];
  const none = { weight: 1, arbitrary: fc.constant(undefined) };
  if (!values) return fc.oneof({ weight: 1, arbitrary: wild }, { weight: 3, arbitrary: none.arbitrary });
  const tame = piecesOf(fc.constantFrom(...values), 400, samples);
  return fc.oneof({ weight: 8, arbitrary: tame }, { weight: 2, arbitrary: wild }, none);
}

/** Seconds between samples: at random, or a pattern over and over, as watches write them. */
const intervals = fc.oneof(
  { weight: 1, arbitrary: fc.array(fc.double({ min: 0.1, max: 90, noNaN: true }), { maxLength: 100 }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 300, max: 1200 }),
      )
      .map(([pattern, samples]) => Array.from({ length: samples }, (_, k) => pattern[k % pattern.length])),
  },
);

const pauseIn = (elapsedTimeS: number): fc.Arbitrary<Pause> =>
  fc
    .tuple(
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      fc.constantFrom<Pause['kind'][]>('timer', 'gap', 'track'),
    )
    .map(([from, length, kind]) => ({
      startS: from * elapsedTimeS,
      endS: Math.min(elapsedTimeS, (from + length * (1 - from)) * elapsedTimeS),
      kind,
    }))
    .filter(({ startS, endS }) => endS > startS);

/** Any activity within the promises of its type: columns of one length, times rising, pauses within it. */
const anyActivity: fc.Arbitrary<Activity> = fc
  .record({
    stepsS: intervals,
    beforeS: fc.constantFrom(0, 0, 7),
    afterS: fc.constantFrom(0, 0, 5),
  })
  .chain(({ stepsS, beforeS, afterS }) => {
    let atS = beforeS;
    const timeS = Float64Array.from([0, ...stepsS], (step) => (atS += step));
    const elapsedTimeS = atS + afterS;
    return fc.record({
      timeS: fc.constant(timeS),
      elapsedTimeS: fc.constant(elapsedTimeS),
      pauses: elapsedTimeS > 0 ? fc.array(pauseIn(elapsedTimeS), { maxLength: 3 }) : fc.constant([]),
      speedMps: columnOf('speedMps', timeS.length),
      cadenceSpm: columnOf('cadenceSpm', timeS.length),
      distanceM: columnOf('distanceM', timeS.length),
      altitudeM: columnOf('altitudeM', timeS.length),
      watchMotion: fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: piecesOf(fc.constantFrom(0, 0, 1, 2), 90, timeS.length) },
      ),
      subSport: fc.constantFrom('generic', 'treadmill', 'trail'),
      speedKind: fc.constantFrom<Activity['speedKind'][]>('measured', 'derived', 'inferred', 'none'),
    });
  })
  .map(({ timeS, speedMps, cadenceSpm, distanceM, altitudeM, watchMotion, ...fields }) => {
    const columns = Object.entries({ speedMps, cadenceSpm, distanceM, altitudeM });
    return anActivity({
      parts: [],
      ...fields,
      timeS,
      samples: timeS.length,
      channels: Object.fromEntries(
        columns.filter(([, column]) => column?.some((value) => !Number.isNaN(value))),
      ),
      watchMotion: watchMotion && Uint8Array.from(watchMotion),
      recordingIntervalS: timeS.length > 1 ? timeS[1] - timeS[0] : NaN,
    });
  });

/** Every number in a result but for chart columns, and windows, which may lack what was not measured. */
function numbersIn(value: unknown, path = 'gait'): [path: string, value: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

function check(property: (gait: GaitAnalysis, activity: Activity) => void, runner = { heightM: 1.75 }): void {
  fc.assert(
    fc.property(anyActivity, (activity) => property(analyseGait(activity, runner), activity)),
    { seed: 20, numRuns: 80 },
  );
}

describe('for any activity', () => {
  test('the ones that are tried are judged often enough to mean something', () => {
    const levels = new Map<string, number>();
    check(({ level }) => {
      levels.set(level, (levels.get(level) ?? 0) + 1);
    });
    expect([...levels.keys()].sort()).toEqual(['likely', 'none', 'possible', 'unknown']);
    expect(levels.get('unknown')).toBeLessThan(65);
  });

  test('every number outside of windows and charts is finite', () => {
    check((gait) => {
      expect(
        numbersIn({ ...gait, timeline: undefined, windows: undefined }).filter(
          ([, value]) => !Number.isFinite(value),
        ),
      ).toEqual([]);
    });
  });

  test('the shares of time are not negative and add up to the elapsed time', () => {
    check(({ time }, { elapsedTimeS }) => {
      const parts = Object.values(time);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(elapsedTimeS, 6);
    });
  });

  test('what was judged and what was not add up to the elapsed time', () => {
    check(({ judgedS, unjudged }, { elapsedTimeS }) => {
      const unjudgedS = unjudged.reduce((sum, { timeS }) => sum + timeS, 0);
      expect(Math.abs(judgedS + unjudgedS - elapsedTimeS)).toBeLessThan(0.05);
    });
  });

  test('windows follow one another within the activity, and are at most 60 s and no less than nothing', () => {
    check(({ windows }, { elapsedTimeS }) => {
      windows.forEach(({ startS, endS }, k) => {
        expect(startS).toBeGreaterThanOrEqual(k === 0 ? 0 : windows[k - 1].endS - 1e-6);
        expect(endS).toBeGreaterThan(startS);
        expect(endS - startS).toBeLessThanOrEqual(60 + 1e-5);
        expect(endS).toBeLessThanOrEqual(elapsedTimeS + 1e-6);
      });
    });
  });

  test('a judged window has all its numbers but the grade, within the gates', () => {
    check(({ windows }) => {
      for (const { unjudged, gradePct, ...window } of windows) {
        if (unjudged !== undefined) continue;
        expect(numbersIn(window).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
        expect(Number.isNaN(gradePct) || Math.abs(gradePct) <= 2).toBe(true);
        expect(window.cadenceSpm).toBeGreaterThanOrEqual(130);
        expect(window.speedMps).toBeLessThanOrEqual(5);
      }
    });
  });

  test('a verdict and its confidence go together, and it never exceeds moderate', () => {
    check(({ level, confidence, judgedS, reasons }) => {
      expect(confidence === 'none').toBe(level === 'unknown');
      if (level !== 'unknown') expect(judgedS).toBeGreaterThanOrEqual(300 - 1e-6);
      expect(reasons.map(({ code }) => code)).toContain('footNotSeen');
    });
  });

  test('stretches lie in order within the run, and none overlap', () => {
    check(({ stretches, elapsedTimeS }) => {
      stretches.forEach(({ startS, endS }, k) => {
        expect(startS).toBeGreaterThanOrEqual(k === 0 ? 0 : stretches[k - 1].endS - 1e-6);
        expect(endS - startS).toBeGreaterThanOrEqual(120 - 1e-5);
        expect(endS).toBeLessThanOrEqual(elapsedTimeS + 1e-6);
      });
    });
  });

  test('the activity is left as it was', () => {
    check((_, activity) => {
      const before = structuredClone(activity.channels);
      analyseGait(activity, {});
      expect(activity.channels).toEqual(before);
    });
  });
});
