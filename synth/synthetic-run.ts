/**
 * What a synthetic run consists of. Columns have one entry per recorded sample, `NaN` where nothing was
 * measured; units are part of the names, and cadence counts both feet.
 */

/** The columns that a run may have; all but the first five may be all `NaN`. */
export const runColumns = [
  'timeS',
  'distanceM',
  'speedMps',
  'cadenceSpm',
  'stepLengthM',
  'altitudeM',
  'gradePct',
  'latitudeDeg',
  'longitudeDeg',
  'heartRateBpm',
  'contactTimeMs',
  'contactBalancePct',
  'verticalOscillationMm',
  'verticalRatioPct',
  'powerW',
] as const;

export type RunColumn = (typeof runColumns)[number];

/** Columns of one length. */
export type RunTruth = Readonly<Record<RunColumn, Float64Array>>;

/** `pause`: the watch's timer is stopped and nothing is recorded. `stand`: it runs on. */
export type SegmentKind = 'run' | 'walk' | 'stand' | 'pause';

/** One piece of a run, as asked for. */
export interface Segment {
  readonly durationS: number;
  /** Speed that is settled on within some seconds; 0 for `stand` and `pause`. */
  readonly speedMps?: number;
  readonly gradePct?: number;
  /** Below 1: fewer, longer steps than this runner's own at that speed. */
  readonly cadenceFactor?: number;
  readonly kind?: SegmentKind;
  /** The watch's lap button is pressed where the segment starts. */
  readonly lap?: boolean;
}

/** A segment with its place in the run. */
export interface PlacedSegment extends Required<Segment> {
  readonly startS: number;
  readonly endS: number;
  readonly startM: number;
  readonly endM: number;
}

/** A runner whose steps are known. */
export interface SyntheticRunner {
  readonly heightM: number;
  readonly massKg: number;
  /** Own cadence at 2.8 m/s divided by what is expected for the height; 1 is the average runner. */
  readonly ownFactor: number;
  /** Slope of ln cadence on ln speed inside this runner. */
  readonly slope: number;
}

export interface SyntheticEvent {
  readonly timeS: number;
  readonly kind: 'start' | 'stop';
}

export interface SyntheticLap {
  readonly startS: number;
  readonly endS: number;
  readonly timerTimeS: number;
  readonly distanceM: number;
  readonly steps: number;
}

/** Totals over the run's whole seconds, whatever was sampled of them. */
export interface SyntheticTotals {
  readonly distanceM: number;
  readonly elapsedTimeS: number;
  /** Without pauses. */
  readonly timerTimeS: number;
  /** Time in `run` segments. */
  readonly runningTimeS: number;
  readonly steps: number;
}

/** A run and all that is true of it. */
export interface SyntheticRun {
  readonly runner: SyntheticRunner;
  /** FIT's names in lower camel case. */
  readonly sport: string;
  readonly subSport: string;
  readonly startTimeMs: number;
  /** Local time minus UTC. */
  readonly utcOffsetS: number;
  readonly samples: number;
  readonly truth: RunTruth;
  /** What the runner did, per sample. */
  readonly kinds: readonly SegmentKind[];
  readonly segments: readonly PlacedSegment[];
  readonly events: readonly SyntheticEvent[];
  readonly laps: readonly SyntheticLap[];
  readonly totals: SyntheticTotals;
}
