import type { SegmentKind, SyntheticRunner } from './synthetic-run.js';

/** Cadence expected for speed and height, spm: evidence section 2, 274 runners on a treadmill. */
export function expectedCadenceSpm(speedMps: number, heightM: number): number {
  return 179.3 * speedMps ** 0.207 * heightM ** -0.526;
}

/** Speed at which a runner's own factor is stated, m/s: the middle of the 33 runners of `within-runner.md`. */
export const referenceSpeedMps = 2.8;

/** Median ln-ln slope of cadence on speed inside one runner (`within-runner.md`). */
export const typicalSlope = 0.112;

/** The runner that builders use: average cadence for 1.75 m. */
export const averageRunner: SyntheticRunner = {
  heightM: 1.75,
  massKg: 70,
  ownFactor: 1,
  slope: typicalSlope,
};

/** A walk's steps per minute: about 115 at 1.4 m/s, growing with the root of speed (own choice). */
const walkingCadenceSpm = (speedMps: number): number => 115 * Math.sqrt(speedMps / 1.4);

/** The cadence of this runner at this speed before any noise, spm; 0 where the body stands. */
export function ownCadenceSpm(runner: SyntheticRunner, kind: SegmentKind, speedMps: number): number {
  if (kind === 'stand' || kind === 'pause' || speedMps <= 0) return 0;
  if (kind === 'walk') return walkingCadenceSpm(speedMps);
  const atReference = runner.ownFactor * expectedCadenceSpm(referenceSpeedMps, runner.heightM);
  return atReference * (speedMps / referenceSpeedMps) ** runner.slope;
}

/** Leg length per height (Morin 2005). */
const legLengthByHeight = 0.53;

/**
 * Contact time, ms: half-sweep `v·tc / (2·L0)` of 0.385 at 2.5 m/s and 0.51 at 4.5 m/s (evidence section 5).
 * Longer steps at the same speed touch the ground a little longer (own choice: with the root of step time).
 */
export function contactTimeMs(heightM: number, speedMps: number, cadenceFactor: number): number {
  const halfSweep = 0.385 + ((0.51 - 0.385) / 2) * (speedMps - 2.5);
  return (2000 * halfSweep * legLengthByHeight * heightM) / speedMps / Math.sqrt(cadenceFactor);
}

/** Vertical oscillation, mm: 90 mm at 165 spm, with the square of step time as in free flight (own choice). */
export function verticalOscillationMm(cadenceSpm: number): number {
  return 90 * (165 / cadenceSpm) ** 2;
}

/** Power as foot pods state it, W: about 1.04 J per kg and metre on the flat, half of the climb's work on top. */
export function powerW(massKg: number, speedMps: number, gradePct: number): number {
  return Math.max(0, massKg * speedMps * (1.04 + (0.5 * 9.81 * gradePct) / 100));
}
