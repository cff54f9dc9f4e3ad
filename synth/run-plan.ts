import { type NoiseModel, insideNoise } from './cadence-noise.js';
import { averageRunner } from './gait-model.js';
import type { Sampling } from './sampling.js';
import type { RunColumn, Segment, SyntheticRunner } from './synthetic-run.js';
import { type Track, northSeaLoop } from './track.js';

/** A run to be made. Everything but the segments has a default. */
export interface RunPlan {
  readonly segments: readonly Segment[];
  readonly runner?: Partial<SyntheticRunner>;
  readonly sport?: string;
  readonly subSport?: string;
  readonly startTimeMs?: number;
  readonly utcOffsetS?: number;
  readonly seed?: number;
  readonly noise?: NoiseModel;
  /** ln cadence of the whole run against the runner's own, instead of one drawn by the noise model. */
  readonly runOffset?: number;
  readonly sampling?: Sampling;
  readonly track?: Track;
  /** Wander of the recorded positions around the track, metres (one axis, standard deviation); 2 is a good watch. */
  readonly positionNoiseM?: number;
  /** A chest strap or pod adds contact time, balance, oscillation, ratio and power. */
  readonly dynamics?: boolean;
  /** Columns that the watch does not measure. */
  readonly without?: readonly RunColumn[];
  /** The lap button is also pressed by the watch after each so many metres. */
  readonly autoLapM?: number;
  readonly startAltitudeM?: number;
}

/** 2024-05-14 06:30 UTC, a Tuesday. */
export const synthStartMs = Date.UTC(2024, 4, 14, 6, 30);

/** The plan with every gap filled. */
export type FullPlan = Required<Omit<RunPlan, 'runOffset' | 'runner'>> & {
  readonly runner: SyntheticRunner;
  readonly runOffset?: number;
};

/** Fills the gaps of a plan. */
export function filledPlan(plan: RunPlan): FullPlan {
  return {
    sport: 'running',
    subSport: 'generic',
    startTimeMs: synthStartMs,
    utcOffsetS: 7200,
    seed: 1,
    noise: insideNoise,
    sampling: { everyS: 1 },
    track: northSeaLoop,
    positionNoiseM: 0,
    dynamics: false,
    without: [],
    autoLapM: 1000,
    startAltitudeM: 12,
    ...plan,
    runner: { ...averageRunner, ...plan.runner },
  };
}
