import { autoregressive } from './autoregressive.js';
import type { Chance } from './seeded-chance.js';

/** How cadence varies around the runner's own value, as standard deviations of ln cadence. */
export interface NoiseModel {
  /** A whole run against the runner's other runs. */
  readonly runSd: number;
  /** One minute against another inside a run. */
  readonly insideSd: number;
  /** Share of the inside variance that is white from minute to minute; the rest is AR(1). */
  readonly whiteShare: number;
  /** Lag-one-minute correlation of the AR(1) part. */
  readonly perMinute: number;
  /** Spread of the steady drift, per hour. */
  readonly driftSdPerHour: number;
  /** Second-to-second wobble of the sensor, white. */
  readonly jitterSd: number;
  /** Slow wobble of speed, as a share of it. */
  readonly speedSd: number;
}

/**
 * Noise model of `within-runner.md`, from 33 runners; second-to-second jitter and the wobble of speed are own
 * choices that look like a wrist watch.
 */
export const typicalNoise: NoiseModel = {
  runSd: 0.014,
  insideSd: 0.015,
  whiteShare: 0.25,
  perMinute: 0.9,
  driftSdPerHour: 0.02,
  jitterSd: 0.006,
  speedSd: 0.02,
};

/** As typical, but the run as a whole is the runner's average one: for tests of stretches against a level. */
export const insideNoise: NoiseModel = { ...typicalNoise, runSd: 0, driftSdPerHour: 0 };

/** No noise at all: cadence is exactly the model's. */
export const noNoise: NoiseModel = {
  runSd: 0,
  insideSd: 0,
  whiteShare: 0,
  perMinute: 0,
  driftSdPerHour: 0,
  jitterSd: 0,
  speedSd: 0,
};

/**
 * Noise of ln cadence for every second of a run. `runOffset` replaces the drawn offset of the whole run, so that
 * a history of runs can carry its own correlation.
 */
export function cadenceNoise(
  seconds: number,
  model: NoiseModel,
  chance: Chance,
  runOffset?: number,
): Float64Array {
  const noise = new Float64Array(seconds);
  const drawnOffset = model.runSd * chance.normal();
  const driftPerS = (model.driftSdPerHour * chance.normal()) / 3600;
  const slow = autoregressive(chance, model.perMinute ** (1 / 60));
  const slowSd = model.insideSd * Math.sqrt(1 - model.whiteShare);
  const whiteSd = model.insideSd * Math.sqrt(model.whiteShare);
  let white = 0;
  for (let second = 0; second < seconds; second++) {
    if (second % 60 === 0) white = whiteSd * chance.normal();
    noise[second] =
      (runOffset ?? drawnOffset) +
      driftPerS * (second - seconds / 2) +
      slowSd * slow() +
      white +
      model.jitterSd * chance.normal();
  }
  return noise;
}

/** Seconds over which a runner's wobble of speed fades to 1/e (own choice). */
const speedMemoryS = 20;

/** Factors on speed for every second of a run, around 1. */
export function speedNoise(seconds: number, model: NoiseModel, chance: Chance): Float64Array {
  const wobble = autoregressive(chance, Math.exp(-1 / speedMemoryS));
  return Float64Array.from({ length: seconds }, () => Math.exp(model.speedSd * wobble()));
}
