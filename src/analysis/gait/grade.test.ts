import { seededChance } from '../../../synth/seeded-chance.js';
import { gradePct } from './grade.js';

interface Road {
  readonly samples?: number;
  /** Metres between samples; 3 is a run at 3 m/s, one sample a second. */
  readonly everyM?: number;
  /** Altitude by distance. */
  readonly altitudeM: (distanceM: number, index: number) => number;
}

function gradesOf({ samples = 1000, everyM = 3, altitudeM }: Road): Float64Array {
  const distanceM = Float64Array.from({ length: samples }, (_, k) => k * everyM);
  return gradePct(
    distanceM,
    distanceM.map((place, k) => altitudeM(place, k)),
  );
}

const farthest = (grades: Float64Array, from: number) =>
  grades.reduce((most, grade) => Math.max(most, Math.abs(grade - from)), 0);

describe('grade', () => {
  test.each([0, 1.5, 4, -6, 12])('of an even slope of %d %% is that', (slope) => {
    const grades = gradesOf({ altitudeM: (place) => 50 + (place * slope) / 100 });
    expect(farthest(grades, slope)).toBeLessThan(1e-6);
  });

  test('is the same at any sampling', () => {
    for (const everyM of [1, 3, 17, 45, 120]) {
      const grades = gradesOf({ samples: 100, everyM, altitudeM: (place) => 50 + 0.03 * place });
      expect(farthest(grades, 3)).toBeLessThan(1e-6);
    }
  });

  test('stays within 1 % on level ground with altitude in whole metres of a noisy barometer', () => {
    const chance = seededChance(3);
    const noise = Float64Array.from({ length: 1000 }, () => chance.normal() * 0.3);
    const grades = gradesOf({ altitudeM: (_, k) => Math.round(100.4 + noise[k]) });
    expect(farthest(grades, 0)).toBeLessThan(1);
  });

  test('of nine minutes in ten stays within the gate of 2 % when GPS altitude wanders by 1.5 m over half a minute', () => {
    const chance = seededChance(4);
    let wander = 0;
    const keep = Math.exp(-1 / 30);
    const track = Float64Array.from({ length: 12_000 }, () => {
      wander = keep * wander + Math.sqrt(1 - keep * keep) * 1.5 * chance.normal();
      return wander;
    });
    const grades = gradesOf({ samples: 12_000, altitudeM: (_, k) => 100 + track[k] });
    const medians = Array.from({ length: 200 }, (_, k) => grades.slice(60 * k, 60 * k + 60).sort()[30]);
    expect(medians.filter((grade) => Math.abs(grade) <= 2).length).toBeGreaterThan(180);
  });

  test('does not see a barometer that is set anew', () => {
    const grades = gradesOf({ altitudeM: (place) => (place < 1500 ? 100 : 108) });
    expect(farthest(grades, 0)).toBeLessThan(1e-9);
  });

  test('changes within 100 m where a hill begins', () => {
    const grades = gradesOf({ altitudeM: (place) => (place < 1500 ? 100 : 100 + 0.05 * (place - 1500)) });
    expect(grades[Math.round(1440 / 3)]).toBeCloseTo(0, 1);
    expect(grades[500]).toBeCloseTo(2.5, 1);
    expect(grades[Math.round(1560 / 3)]).toBeCloseTo(5, 1);
  });

  test('of a bridge of 10 m is not that of a hill', () => {
    const bridge = (place: number) => (place > 1500 && place <= 1510 ? 100.5 : 100);
    expect(farthest(gradesOf({ altitudeM: bridge }), 0)).toBeLessThan(0.5);
  });

  test('is unknown without altitude', () => {
    expect(gradesOf({ altitudeM: () => NaN }).every(Number.isNaN)).toBe(true);
  });

  test('is unknown when the place is', () => {
    const grades = gradePct(new Float64Array(10).fill(NaN), new Float64Array(10).fill(100));
    expect(grades.every(Number.isNaN)).toBe(true);
  });

  test('is unknown in a hole of more than 150 m, and known on both sides of it', () => {
    const grades = gradesOf({ altitudeM: (place) => (place > 1000 && place < 1400 ? NaN : 100) });
    expect(grades[Math.round(1200 / 3)]).toBeNaN();
    expect(grades[300]).toBeCloseTo(0, 9);
    expect(grades[490]).toBeCloseTo(0, 9);
  });

  test('holds across a small hole', () => {
    const grades = gradesOf({
      altitudeM: (place) => (place > 1000 && place < 1030 ? NaN : 100 + 0.02 * place),
    });
    expect(farthest(grades, 2)).toBeLessThan(1e-6);
  });

  test('at the very start and end is that of what is nearest', () => {
    const grades = gradesOf({ altitudeM: (place) => 100 + 0.02 * place });
    expect(grades[0]).toBeCloseTo(2, 6);
    expect(grades[grades.length - 1]).toBeCloseTo(2, 6);
  });

  test('of a run that is too short to tell is unknown', () => {
    expect(gradesOf({ samples: 10, altitudeM: () => 100 }).every(Number.isNaN)).toBe(true);
  });

  test('does not change while the runner stands', () => {
    const distanceM = Float64Array.from(
      { length: 600 },
      (_, k) => 3 * (k < 200 ? k : k < 400 ? 200 : k - 200),
    );
    const grades = gradePct(
      distanceM,
      distanceM.map((place) => 100 + 0.01 * place),
    );
    expect(farthest(grades, 1)).toBeLessThan(1e-6);
  });
});
