import { type NoiseModel, typicalNoise } from './cadence-noise.js';
import { expectedCadenceSpm, referenceSpeedMps, typicalSlope } from './gait-model.js';
import type { Chance } from './seeded-chance.js';
import type { SyntheticRunner } from './synthetic-run.js';

/** A runner drawn from the population of the evidence, with the speed that they usually run at. */
export interface DrawnRunner {
  readonly runner: SyntheticRunner;
  readonly usualSpeedMps: number;
  /** Of this runner; the spread inside a run differs from run to run on top of it. */
  readonly noise: NoiseModel;
  /** Own cadence by what is expected for height and usual speed. */
  readonly ratio: number;
}

/** Draws between runners: `within-runner.md`, noise model; heights and speeds as asked of the population. */
export const draws = {
  heightM: { min: 1.5, max: 1.95 },
  speedMps: { min: 2.0, max: 5.0 },
  /** Residual of the expected cadence, ln, and its centre: evidence section 2. */
  residualSd: 0.053,
  centre: 0.998,
  slopeSd: 0.07,
  runSd: { min: 0.009, typical: 0.014, max: 0.023 },
  insideSd: { min: 0.011, typical: 0.015, max: 0.025 },
  insideScale: { min: 0.57, max: 1.38 },
} as const;

interface Range {
  readonly min: number;
  readonly max: number;
}

/** Uniform in a range. */
export function drawnWithin(chance: Chance, { min, max }: Range): number {
  return min + (max - min) * chance.uniform();
}

/** Standard deviations from the median to the 90th percentile of a normal distribution. */
const toNinetieth = 1.2816;

/** Log-normal around the typical value with the range as its 10 to 90 %, held within the range. */
function drawnAround(chance: Chance, { min, typical, max }: Range & { readonly typical: number }): number {
  const sd = Math.log(max / min) / (2 * toNinetieth);
  return Math.min(max, Math.max(min, typical * Math.exp(sd * chance.normal())));
}

/** What is fixed rather than drawn. */
export interface FixedTraits {
  readonly ratio?: number;
  readonly usualSpeedMps?: number;
  /** Residual SD of the ratio between runners, ln. */
  readonly residualSd?: number;
}

/**
 * Draws a runner. At the usual speed the runner's cadence is `ratio` times what is expected there; from there it
 * follows the runner's own slope, which is flatter than that between runners.
 */
export function drawnRunner(chance: Chance, fixed: FixedTraits = {}): DrawnRunner {
  const heightM = drawnWithin(chance, draws.heightM);
  const drawnSpeed = drawnWithin(chance, draws.speedMps);
  const slope = typicalSlope + draws.slopeSd * chance.normal();
  const drawnRatio = draws.centre * Math.exp((fixed.residualSd ?? draws.residualSd) * chance.normal());
  const noise: NoiseModel = {
    ...typicalNoise,
    runSd: drawnAround(chance, draws.runSd),
    insideSd: drawnAround(chance, draws.insideSd),
  };
  const usualSpeedMps = fixed.usualSpeedMps ?? drawnSpeed;
  const ratio = fixed.ratio ?? drawnRatio;
  const usual = ratio * expectedCadenceSpm(usualSpeedMps, heightM);
  const atReference = usual * (referenceSpeedMps / usualSpeedMps) ** slope;
  const ownFactor = atReference / expectedCadenceSpm(referenceSpeedMps, heightM);
  const massKg = Math.round(22 * heightM ** 2);
  return { runner: { heightM, massKg, ownFactor, slope }, usualSpeedMps, noise, ratio };
}

/** The noise of one run of this runner: some runs are steadier than others. */
export function noiseOfRun(chance: Chance, { noise }: DrawnRunner): NoiseModel {
  return { ...noise, insideSd: noise.insideSd * drawnWithin(chance, draws.insideScale) };
}

/** Correlation of one run's offset with the next one's (`within-runner.md`, noise model). */
const runToRun = 0.33;

/** Offsets of ln cadence of a runner's runs in order of time, as long as asked for. */
export function runOffsets(chance: Chance, { noise }: DrawnRunner, count: number): Float64Array {
  const offsets = new Float64Array(count);
  for (let run = 0; run < count; run++) {
    const fresh = noise.runSd * chance.normal();
    offsets[run] = run === 0 ? fresh : runToRun * offsets[run - 1] + Math.sqrt(1 - runToRun ** 2) * fresh;
  }
  return offsets;
}
