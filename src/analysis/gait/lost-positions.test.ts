import { anActivity, type ActivityPlan } from '../../../test/builders/an-activity.js';
import type { ChannelSource } from '../activity/activity.js';
import { lostPositions } from './lost-positions.js';
import { runSamples } from './run-samples.js';

const part = { speedMps: 3, cadenceSpm: 168 };

/** Ten minutes with positions, a hole in them, and ten minutes more. */
function lostIn(holeS: number, plan: Partial<ActivityPlan> = {}): number[] {
  const activity = anActivity({
    positions: true,
    parts: [
      { ...part, durationS: 600 },
      { ...part, durationS: holeS, unpositioned: true },
      { ...part, durationS: 600 },
    ],
    ...plan,
  });
  return indicesOf(lostPositions(activity, runSamples(activity)));
}

const indicesOf = (flags: Uint8Array) => [...flags.keys()].filter((i) => flags[i] === 1);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

const speedFrom = (source: string, used: boolean): ChannelSource => ({
  channel: 'speedMps',
  source,
  used,
  coverage: 1,
  reason: 'said by the reader',
});

describe('positions are lost', () => {
  test('from the first to the last second of a long hole, and nowhere else', () => {
    expect(lostIn(300)).toEqual(range(600, 900));
  });

  test('in a hole of more than 10 s, not of 10', () => {
    expect(lostIn(11)).toEqual(range(600, 611));
    expect(lostIn(10)).toEqual([]);
  });

  test('where only one half of a position is there', () => {
    const activity = anActivity({ positions: true, parts: [{ ...part, durationS: 600 }] });
    activity.channels.longitudeDeg?.fill(NaN, 100, 150);
    expect(indicesOf(lostPositions(activity, runSamples(activity)))).toEqual(range(100, 150));
  });

  test('at the very end as in the middle', () => {
    const parts = [
      { ...part, durationS: 600 },
      { ...part, durationS: 30, unpositioned: true },
    ];
    expect(lostIn(0, { parts })).toEqual(range(600, 631));
  });

  test('by the time that samples hold, however seldom the watch writes one', () => {
    expect(lostIn(14, { everyS: [7] })).toHaveLength(2);
    expect(lostIn(7, { everyS: [7] })).toHaveLength(0);
  });

  test('also when their speed was worked out from distance', () => {
    expect(lostIn(300, { speedKind: 'derived' })).toHaveLength(300);
  });

  test('also when a foot pod was passed over for the speed of the watch', () => {
    const sources = [speedFrom('record.enhanced_speed', true), speedFrom('developer:Speed', false)];
    expect(lostIn(300, { sources })).toHaveLength(300);
    expect(lostIn(300, { sources, hasFootPod: true })).toHaveLength(300);
  });

  test('also with a foot pod, when speed was worked out from positions all the same', () => {
    const sources = [speedFrom('positions', true)];
    expect(lostIn(300, { sources, hasFootPod: true, speedKind: 'derived' })).toHaveLength(300);
  });
});

describe('positions are not lost', () => {
  test('in seconds here and there, however many', () => {
    const activity = anActivity({ positions: true, parts: [{ ...part, durationS: 600 }] });
    const { latitudeDeg } = activity.channels;
    for (let i = 0; i < activity.samples; i++) if (latitudeDeg && i % 5 > 2) latitudeDeg[i] = NaN;
    expect(indicesOf(lostPositions(activity, runSamples(activity)))).toEqual([]);
  });

  test('while the watch was paused', () => {
    const short = { ...part, durationS: 5, unpositioned: true };
    const parts = [
      { ...part, durationS: 600 },
      short,
      { durationS: 300, pause: 'timer' } as const,
      short,
      { ...part, durationS: 600 },
    ];
    expect(lostIn(0, { parts })).toEqual([]);
  });

  test('where a sensor of its own measured speed', () => {
    expect(lostIn(300, { sources: [speedFrom('developer:Speed', true)] })).toEqual([]);
  });

  test('where a foot pod is paired, which the watch goes on with', () => {
    const sources = [speedFrom('record.enhanced_speed', true)];
    expect(lostIn(300, { sources, hasFootPod: true })).toEqual([]);
  });

  test('indoors', () => {
    expect(lostIn(300, { subSport: 'treadmill' })).toEqual([]);
    expect(lostIn(300, { speedKind: 'inferred' })).toEqual([]);
  });

  test('when the file has none, or for less than half of its samples', () => {
    expect(lostIn(300, { positions: false })).toEqual([]);
    expect(lostIn(1300)).toEqual([]);
  });

  test('in an empty activity', () => {
    expect(lostIn(0, { parts: [] })).toEqual([]);
  });
});
