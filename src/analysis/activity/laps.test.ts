import { handMadeStartMs as startMs } from '../../../test/builders/hand-made-recording.js';
import { lapsFromStart } from './laps.js';
import { limits } from './limits.js';
import type { RecordedLap } from './recording.js';

const lap = (startS: number, endS: number, rest: Partial<RecordedLap> = {}): RecordedLap => ({
  startMs: startMs + startS * 1000,
  endMs: startMs + endS * 1000,
  ...rest,
});
const laps = (recorded: RecordedLap[], medianSpm = 168) => lapsFromStart(recorded, startMs, 600, medianSpm);

describe('lapsFromStart', () => {
  test('laps are in seconds from the start', () => {
    expect(laps([lap(0, 300, { distanceM: 1000, intensity: 'active' }), lap(300, 600)])).toEqual([
      { startS: 0, endS: 300, distanceM: 1000, intensity: 'active' },
      { startS: 300, endS: 600 },
    ]);
  });

  test('laps are cut to the recording', () => {
    expect(laps([lap(-5, 300), lap(300, 640)])).toMatchObject([{ startS: 0 }, { endS: 600 }]);
  });

  test('laps without length, without time or outside are left out', () => {
    expect(laps([lap(100, 100), lap(200, 100), lap(NaN, 100), lap(0, NaN), lap(700, 800)])).toEqual([]);
  });

  test('lap cadence of one foot is doubled', () => {
    expect(laps([lap(0, 300, { avgCadence: 83 }), lap(300, 600, { avgCadence: 85 })])).toMatchObject([
      { avgCadenceSpm: 166 },
      { avgCadenceSpm: 170 },
    ]);
  });

  test('lap cadence of both feet stays', () => {
    expect(laps([lap(0, 300, { avgCadence: 166 })])).toMatchObject([{ avgCadenceSpm: 166 }]);
  });

  test('a walked lap is scaled as the others are', () => {
    const recorded = [84, 55, 85].map((avgCadence, k) => lap(k * 200, (k + 1) * 200, { avgCadence }));
    expect(laps(recorded).map(({ avgCadenceSpm }) => avgCadenceSpm)).toEqual([168, 110, 170]);
  });

  test('a walked lap of both feet is not doubled', () => {
    const recorded = [168, 110, 170].map((avgCadence, k) => lap(k * 200, (k + 1) * 200, { avgCadence }));
    expect(laps(recorded).map(({ avgCadenceSpm }) => avgCadenceSpm)).toEqual([168, 110, 170]);
  });

  test('cadence and distance of 0 were not measured', () => {
    expect(laps([lap(0, 300, { avgCadence: 0, distanceM: 0 })])).toEqual([{ startS: 0, endS: 300 }]);
  });

  test('an activity without cadence has laps without', () => {
    expect(laps([lap(0, 300, { avgCadence: 84 })], NaN)).toEqual([{ startS: 0, endS: 300 }]);
  });

  test('no more laps than the limit', () => {
    const many = Array.from({ length: limits.laps + 10 }, () => lap(0, 300));
    expect(laps(many)).toHaveLength(limits.laps);
  });
});
