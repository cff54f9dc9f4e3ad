import { typicalNoise } from './cadence-noise.js';
import { type SteadyRun, steadyRun } from './run-builders.js';
import { synthStartMs } from './run-plan.js';
import { seededChance } from './seeded-chance.js';
import type { SyntheticRun } from './synthetic-run.js';

/** Correlation of one run's offset with the next one's (`within-runner.md`, noise model). */
const runToRun = 0.33;
const dayMs = 24 * 3600 * 1000;

export interface RunHistory extends SteadyRun {
  /** How many runs. */
  readonly count: number;
  readonly daysBetween?: number;
  /** Speeds of the runs in turn: without a spread no slope can be learnt. */
  readonly speeds?: readonly number[];
}

/**
 * Runs of one runner, oldest first, the last one `daysBetween` days before the generator's usual start. Whole
 * runs differ and go together as the noise model says.
 */
export function earlierRuns({
  count,
  daysBetween = 2,
  speeds = [2.6, 2.8, 3.0],
  seed = 1,
  noise = typicalNoise,
  ...rest
}: RunHistory): SyntheticRun[] {
  const chance = seededChance(seed);
  let offset = noise.runSd * chance.normal();
  return Array.from({ length: count }, (_, index) => {
    if (index > 0) {
      offset = runToRun * offset + noise.runSd * Math.sqrt(1 - runToRun ** 2) * chance.normal();
    }
    return steadyRun({
      startTimeMs: synthStartMs - (count - index) * daysBetween * dayMs,
      ...rest,
      speedMps: rest.speedMps ?? speeds[index % speeds.length],
      noise,
      runOffset: offset,
      // A thousand apart, so that histories with neighbouring seeds share no run.
      seed: seed * 1000 + index,
    });
  });
}
