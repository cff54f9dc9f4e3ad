import { speedFromDistance } from './speed-from-distance.js';
import { timingOf } from './timing.js';

const seconds = (length: number, everyS = 1) => Float64Array.from({ length }, (_, i) => i * everyS);
const at = (timeS: Float64Array, metresAt: (second: number) => number) => timeS.map(metresAt);

describe('speedFromDistance', () => {
  test('a steady run has its speed at every sample, the first and last too', () => {
    const timeS = seconds(60);
    const speed = speedFromDistance(
      at(timeS, (s) => 3 * s),
      timingOf(timeS, [], 1),
    );
    for (const value of speed) expect(value).toBeCloseTo(3, 9);
  });

  test('distance in whole metres gives speed within 4 %', () => {
    const timeS = seconds(300);
    const speed = speedFromDistance(
      at(timeS, (s) => Math.round(2.77 * s)),
      timingOf(timeS, [], 1),
    );
    for (const value of speed.slice(5, -5)) expect(Math.abs(value / 2.77 - 1)).toBeLessThan(0.04);
  });

  test('smart recording: at least one sample to each side', () => {
    const timeS = seconds(10, 20);
    const speed = speedFromDistance(
      at(timeS, (s) => 3 * s),
      timingOf(timeS, [], 20),
    );
    for (const value of speed) expect(value).toBeCloseTo(3, 9);
  });

  test('the standstill of a pause does not slow the samples around it', () => {
    const timeS = Float64Array.from([...seconds(30), ...seconds(30).map((s) => s + 630)]);
    const distance = timeS.map((s) => (s < 100 ? 3 * s : 90 + 3 * (s - 630)));
    const speed = speedFromDistance(distance, timingOf(timeS, [{ startS: 29, endS: 630, kind: 'timer' }], 1));
    for (const value of speed) expect(value).toBeCloseTo(3, 9);
  });

  test('samples without distance have no speed, those around them do', () => {
    const timeS = seconds(20);
    const speed = speedFromDistance(
      at(timeS, (s) => (s === 10 ? NaN : 3 * s)),
      timingOf(timeS, [], 1),
    );
    expect(speed[10]).toBeNaN();
    expect(speed[11]).toBeCloseTo(3, 9);
  });

  test('a lone sample between two pauses has no speed', () => {
    const timeS = Float64Array.of(0, 1, 50, 99, 100);
    const pauses = [
      { startS: 1, endS: 50, kind: 'gap' as const },
      { startS: 50, endS: 99, kind: 'gap' as const },
    ];
    expect(
      speedFromDistance(
        at(timeS, (s) => s),
        timingOf(timeS, pauses, 1),
      )[2],
    ).toBeNaN();
  });

  test('no runner is faster than 12 m/s: a jump of the counter has no speed', () => {
    const timeS = seconds(40);
    const speed = speedFromDistance(
      at(timeS, (s) => 3 * s + (s >= 20 ? 500 : 0)),
      timingOf(timeS, [], 1),
    );
    expect(speed[20]).toBeNaN();
    expect(speed[30]).toBeCloseTo(3, 9);
  });
});
