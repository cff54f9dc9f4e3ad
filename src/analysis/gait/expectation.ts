import type { Activity } from '../activity/activity.js';
import type { Expectation, Runner, Window } from './gait-analysis.js';
import { isPlausibleLeg } from './leg-length.js';
import { thresholds } from './thresholds.js';

/**
 * Cadence that runners of this height have at this speed, spm (both feet); speed in m/s, height in m. Made from
 * 274 runners at 2.0 to 4.0 m/s and 1.51 to 1.94 m with a residual SD of 5.3 %; elsewhere it extrapolates.
 * Evidence section 2. NaN for a speed or height that is not positive.
 */
export function expectedCadenceSpm(speedMps: number, heightM: number): number {
  if (!(speedMps > 0) || !(heightM > 0)) return NaN;
  const { a, b, c } = thresholds.expectedCadence;
  return a * speedMps ** b * heightM ** c;
}

/**
 * How unusual a ratio of observed by expected cadence is among runners, in standard deviations; negative is slow
 * and long. `sdLn` is the predictive SD of ln(ratio). Evidence section 2.
 */
export function zOfRatio(ratio: number, sdLn: number): number {
  return Math.log(ratio / thresholds.z.centre) / sdLn;
}

/** The population level of a ratio of observed by expected cadence; evidence section 2. `none` for NaN. */
export function levelOfRatio(ratio: number): Window['level'] {
  if (ratio <= thresholds.levelRatio.likely) return 'likely';
  return ratio <= thresholds.levelRatio.possible ? 'possible' : 'none';
}

/** Whether the model was not made from runners at this speed, m/s. */
export function isExtrapolated(speedMps: number): boolean {
  const { min, max } = thresholds.modelSpeedMps;
  return speedMps < min || speedMps > max;
}

/**
 * The model as used for this run: the runner's own height, else the one that the watch was told, else that of an
 * average runner with a wider spread. A height outside `believedHeightM` counts as not stated, which is told by its source.
 * A leg length that is told goes along where it may be that of the runner.
 */
export function expectationFor(runner: Runner, activity: Pick<Activity, 'statedRunner'>): Expectation {
  const height = heightFor(runner, activity);
  const { legLengthM } = runner;
  const knownM = height.heightSource === 'assumed' ? undefined : height.heightM;
  if (legLengthM === undefined || !isPlausibleLeg(legLengthM, knownM)) return height;
  return { ...height, legLengthM };
}

function heightFor(runner: Runner, activity: Pick<Activity, 'statedRunner'>): Expectation {
  const { sd, sdHeightUnknown } = thresholds.z;
  const { believedHeightM: believed } = thresholds;
  if (isWithin(believed.runner, runner.heightM))
    return { heightM: runner.heightM, heightSource: 'runner', sdLn: sd };
  const { heightM } = activity.statedRunner;
  if (isWithin(believed.file, heightM)) return { heightM, heightSource: 'file', sdLn: sd };
  return { heightM: thresholds.assumedHeightM, heightSource: 'assumed', sdLn: sdHeightUnknown };
}

function isWithin(
  { min, max }: { readonly min: number; readonly max: number },
  heightM: number | undefined,
): heightM is number {
  return heightM !== undefined && heightM >= min && heightM <= max;
}
