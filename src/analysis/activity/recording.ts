import type { ActivityWarning, ChannelName, Device, StatedRunner, StatedTotals } from './activity.js';

/**
 * What a format reader yields: the file's own statements of one session, decoded but not judged. Cleaning, the
 * choice between sources, cadence scale, speed and time zone are the same for all formats and happen in
 * `build-activity.ts`.
 */
export interface Recording {
  /** Lower camel case FIT name, or undefined when the file does not say. */
  readonly sport?: string;
  readonly subSport?: string;
  /** Start as stated by the session, UTC ms; the first sample's time otherwise. */
  readonly startTimeMs?: number;
  /** UTC ms per sample in file order, NaN where missing; may repeat and run backwards. */
  readonly timeMs: Float64Array;
  readonly columns: readonly SourceColumn[];
  /** 0 running or unknown, 1 walking, 2 standing, as marked per sample by the watch. */
  readonly watchMotion?: Uint8Array;
  /** UTC ms. `stop` and `start` of the timer in file order; `segment` where a new track segment begins. */
  readonly timerEvents: readonly TimerEvent[];
  readonly laps: readonly RecordedLap[];
  readonly device: Device;
  readonly stated: StatedTotals;
  readonly statedRunner: StatedRunner;
  /** Local time minus UTC in seconds, when the file states local time. */
  readonly utcOffsetS?: number;
  /** A foot pod or another sensor measured speed or distance. */
  readonly hasFootPod?: boolean;
  readonly warnings: readonly ActivityWarning[];
}

/** One column as found. Units are those of the channel's name, but cadence is as counted in the file. */
export interface SourceColumn {
  readonly channel: ChannelName;
  /** e.g. `record.enhanced_speed`, `developer:Power`, `ns3:RunCadence`. */
  readonly source: string;
  readonly values: Float64Array;
  /** For cadence: what the format or the unit says it counts; undefined when only plausibility can tell. */
  readonly counted?: 'oneFoot' | 'bothFeet';
  /** Of two sources for a channel the higher rank is tried first; native before developer unless it measures better. */
  readonly rank: number;
}

export interface TimerEvent {
  readonly timeMs: number;
  readonly kind: 'start' | 'stop' | 'segment';
}

export interface RecordedLap {
  readonly startMs: number;
  readonly endMs: number;
  readonly distanceM?: number;
  /** As counted in the file. */
  readonly avgCadence?: number;
  readonly intensity?: string;
}

/** What a format reader returns for one file. */
export interface RecordedFile {
  readonly recordings: readonly Recording[];
  /** Sessions of sports that are no running, already left out. */
  readonly skipped: readonly { readonly sport: string; readonly reason: string }[];
  readonly outcome: 'read' | 'partlyRead';
}
