import { columnOf, northwards } from '../../../test/builders/hand-made-recording.js';
import type { ChosenColumn } from './choose-source.js';
import { deriveMotion, type MotionInput } from './derive-motion.js';
import { pairedPositions } from './positions.js';
import { timingOf } from './timing.js';

const samples = 301;
const timing = timingOf(
  Float64Array.from({ length: samples }, (_, i) => i),
  [],
  1,
);

function taken(channel: 'distanceM' | 'speedMps', valueAt: (index: number) => number): ChosenColumn {
  const column = columnOf(channel, valueAt, samples);
  return { column, values: column.values };
}

const distance = taken('distanceM', (i) => 3 * i);
const speed = taken('speedMps', () => 3.1);
const [latitude, longitude] = northwards((i) => 3.05 * i, samples);
const positions = pairedPositions(latitude.values, longitude.values);
const derive = (input: Partial<MotionInput>) => deriveMotion({ timing, ...input });
const codes = (input: Partial<MotionInput>) => derive(input).warnings.map(({ code }) => code);

describe('deriveMotion', () => {
  test('what the file states is taken as it stands', () => {
    const motion = derive({ distance, speed, positions });
    expect(motion.distanceM?.[300]).toBe(900);
    expect(motion.speedMps?.[150]).toBe(3.1);
    expect(motion).toMatchObject({ speedKind: 'measured', passedOver: [], sources: [], warnings: [] });
  });

  test('speed comes from distance where the file has none, with a warning', () => {
    const motion = derive({ distance, positions });
    expect(motion.speedMps?.[150]).toBeCloseTo(3, 9);
    expect(motion.speedKind).toBe('derived');
    expect(motion.sources).toMatchObject([
      { channel: 'speedMps', source: 'distance', coverage: 1, used: true },
    ]);
    expect(codes({ distance, positions })).toEqual(['speedFromDistance']);
  });

  test('distance and speed come from positions where the file has neither', () => {
    const motion = derive({ positions });
    expect(motion.distanceM?.[300]).toBeCloseTo(915, 1);
    expect(motion.speedMps?.[150]).toBeCloseTo(3.05, 3);
    expect(motion.speedKind).toBe('derived');
    expect(motion.sources.map(({ channel, source }) => [channel, source])).toEqual([
      ['distanceM', 'positions'],
      ['speedMps', 'positions'],
    ]);
    expect(codes({ positions })).toEqual(['speedFromPositions']);
  });

  test('distance comes from speed where there is nothing else', () => {
    const motion = derive({ speed });
    expect(motion.distanceM?.[300]).toBeCloseTo(930, 6);
    expect(motion.sources).toMatchObject([{ channel: 'distanceM', source: 'speed' }]);
  });

  test('speed in a few samples only gives way to the distance of all', () => {
    const sparse = taken('speedMps', (i) => (i % 10 === 0 ? 3.1 : NaN));
    const motion = derive({ distance, speed: sparse, positions });
    expect(motion.speedMps?.[151]).toBeCloseTo(3, 9);
    expect(motion.passedOver).toEqual(['speedMps']);
    expect(motion.speedKind).toBe('derived');
  });

  test('distance in a few samples only gives way to the positions of all', () => {
    const sparse = taken('distanceM', (i) => (i % 10 === 0 ? 3 * i : NaN));
    const motion = derive({ distance: sparse, speed, positions });
    expect(motion.distanceM?.[300]).toBeCloseTo(915, 1);
    expect(motion.passedOver).toEqual(['distanceM']);
  });

  test('nothing at all is told, with what brings it', () => {
    const motion = derive({});
    expect(motion.distanceM).toBeUndefined();
    expect(motion.speedMps).toBeUndefined();
    expect(motion.speedKind).toBe('none');
    expect(motion.warnings.map(({ code }) => code)).toEqual(['noSpeed', 'noPositions']);
    expect(motion.warnings[0].message).toMatch(/GPS on.*foot pod/);
  });

  test.each(['treadmill', 'indoorRunning', 'virtualActivity'])(
    'on %s without a pod the watch guesses its speed',
    (subSport) => {
      expect(derive({ distance, speed, positions, subSport }).speedKind).toBe('inferred');
      expect(derive({ distance, subSport }).speedKind).toBe('inferred');
    },
  );

  test('on a treadmill with a pod speed is measured', () => {
    expect(derive({ distance, speed, subSport: 'treadmill', hasFootPod: true }).speedKind).toBe('measured');
  });

  test('a run without any position and without a pod has a guessed speed', () => {
    expect(derive({ distance, speed }).speedKind).toBe('inferred');
    expect(codes({ distance, speed })).toEqual(['noPositions']);
  });

  test('a single position is no track', () => {
    const lone = pairedPositions(
      latitude.values.map((value, i) => (i === 0 ? value : NaN)),
      longitude.values,
    );
    expect(derive({ positions: lone }).speedKind).toBe('none');
  });
});
