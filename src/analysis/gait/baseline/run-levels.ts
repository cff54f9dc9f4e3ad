import type { RunSteps, StepStatistics } from '../own-baseline.js';
import { insideSlope } from './fit-baseline.js';

/** An earlier run that can be compared on the level. */
export type LevelRun = RunSteps & { readonly level: StepStatistics };

/** Where a run's cadence lies once its speed is taken out. */
export interface RunLevel {
  readonly run: LevelRun;
  /** ln of cadence at 2.8 m/s, by the slope that the insides of the runs tell. */
  readonly value: number;
  readonly meanX: number;
}

/** Runs by their levels, and how unsure the slope is that was used. */
export interface RunLevels {
  readonly levels: readonly RunLevel[];
  readonly slopeVariance: number;
}

/** Takes the speed out of the mean of each run, in their order. */
export function runLevels(runs: readonly LevelRun[]): RunLevels {
  const { slope, variance } = insideSlope(runs.map(({ level }) => level));
  return {
    levels: runs.map((run) => ({
      run,
      value: run.level.meanY - slope * run.level.meanX,
      meanX: run.level.meanX,
    })),
    slopeVariance: variance,
  };
}
