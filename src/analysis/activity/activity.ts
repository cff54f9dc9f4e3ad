/**
 * An Activity: what one recording in a watch's file says, as a value. It has no id and no owner, no serial
 * number and no name; it is the same whichever format it came from.
 *
 * Conventions for every column: typed arrays of one length (`samples`), `NaN` where nothing was measured
 * (never 0, never a sentinel), times in seconds since the start of the activity, strictly increasing.
 */

/** The formats that can be read; `streams` is ours, for what a provider gives without a file. */
export type ActivityFormat = 'fit' | 'gpx' | 'tcx' | 'streams';

/** The measured channels, each a column of {@link Activity.channels}; the unit is part of the name. */
export type ChannelName =
  | 'distanceM'
  | 'speedMps'
  | 'cadenceSpm'
  | 'altitudeM'
  | 'latitudeDeg'
  | 'longitudeDeg'
  | 'heartRateBpm'
  | 'stepLengthM'
  | 'contactTimeMs'
  | 'contactBalancePct'
  | 'verticalOscillationMm'
  | 'verticalRatioPct'
  | 'stepSpeedLossCmps'
  | 'powerW'
  | 'gradePct';

/** One source of a channel that was found in the file. */
export interface ChannelSource {
  readonly channel: ChannelName;
  /** Where it stood, e.g. `record.enhanced_speed`, `developer:Stryd/Cadence`, `positions`, `distance`. */
  readonly source: string;
  /** Share of samples with a value, 0 to 1. */
  readonly coverage: number;
  readonly used: boolean;
  /** Why it was taken, or why another one was. */
  readonly reason: string;
}

/** A time in which the runner was not recorded as moving on: the watch was stopped, or the file is silent. */
export interface Pause {
  readonly startS: number;
  readonly endS: number;
  /** `timer`: the file says stop and start; `gap`: no sample for long; `track`: a new track or segment began. */
  readonly kind: 'timer' | 'gap' | 'track';
}

export interface Lap {
  readonly startS: number;
  readonly endS: number;
  readonly distanceM?: number;
  readonly avgCadenceSpm?: number;
  /** `active`, `rest`, `warmup`, … as the watch wrote it. */
  readonly intensity?: string;
}

/** The totals that the file itself states; checked against ours, never used in place of samples. */
export interface StatedTotals {
  readonly distanceM?: number;
  /** Time with the watch's timer running. */
  readonly timerTimeS?: number;
  readonly elapsedTimeS?: number;
  /** Steps per minute, both feet, by the file's own way of taking the mean. */
  readonly avgCadenceSpm?: number;
  readonly avgStepLengthM?: number;
  /** One stride is two steps. */
  readonly totalStrides?: number;
  readonly avgSpeedMps?: number;
}

/** Which foot the file's cadence counts, and how that was found out. */
export interface CadenceScale {
  readonly counted: 'oneFoot' | 'bothFeet';
  /** A sentence: "the FIT format counts one foot", "median 84 while running: one foot", "set by the runner". */
  readonly decidedBy: string;
}

/** Something in the file that was tolerated; a person may read the message. */
export interface ActivityWarning {
  readonly code: WarningCode;
  readonly message: string;
  /** Seconds from the start of the activity, where it has a place. */
  readonly atS?: number;
}

export type WarningCode =
  | 'truncated'
  | 'badChecksum'
  | 'trailingBytes'
  | 'chainedFile'
  | 'damagedPart'
  | 'oddField'
  | 'duplicateTimes'
  | 'backwardTimes'
  | 'impossibleTimes'
  | 'implausibleValues'
  | 'gap'
  | 'smartRecording'
  | 'noCadence'
  | 'noSpeed'
  | 'noPositions'
  | 'speedFromPositions'
  | 'speedFromDistance'
  | 'cadenceScaled'
  | 'conflictingSources'
  | 'sportAssumed'
  | 'noTimeZone'
  | 'distanceMismatch'
  | 'distanceCorrected'
  | 'correctionRefused'
  | 'futureStart'
  | 'veryLong'
  | 'tooManySamples';

/** The recording device by maker and product; serial numbers and friendly names are left behind. */
export interface Device {
  readonly maker?: string;
  readonly product?: string;
}

/** What the file lists for the height of the person, if the watch was told. Metres. */
export interface StatedRunner {
  readonly heightM?: number;
}

export interface Activity {
  readonly format: ActivityFormat;
  /** As in FIT: `running`, `walking`, … lower camel case; `running` for everything that is offered to gait. */
  readonly sport: string;
  /** As in FIT: `generic`, `treadmill`, `trail`, `track`, `street`, … */
  readonly subSport: string;
  /** UTC, milliseconds since 1970. */
  readonly startTimeMs: number;
  /** IANA name, or an offset such as `+02:00`; undefined when the file gives no hint. */
  readonly timeZone?: string;
  readonly elapsedTimeS: number;
  readonly samples: number;
  /** Seconds since the start, strictly increasing. */
  readonly timeS: Float64Array;
  /** Only channels with at least one value are present; each has `samples` entries, NaN where not measured. */
  readonly channels: Readonly<Partial<Record<ChannelName, Float64Array>>>;
  /** 1 where the watch itself marked walking, 2 standing, 0 running or unknown; absent when it marks nothing. */
  readonly watchMotion?: Uint8Array;
  readonly pauses: readonly Pause[];
  readonly laps: readonly Lap[];
  readonly device: Device;
  readonly stated: StatedTotals;
  readonly statedRunner: StatedRunner;
  /** Absent when there is no cadence. */
  readonly cadenceScale?: CadenceScale;
  /**
   * Where speed came from, which decides what step length is worth: `measured` (GPS, foot pod, the watch's own
   * speed outdoors), `derived` (from positions or distance by us), `inferred` (indoors without a pod: the
   * watch guesses it from arm swing), `none`.
   */
  readonly speedKind: 'measured' | 'derived' | 'inferred' | 'none';
  /** A foot pod or another sensor on the body measured speed or distance; absent when the file names none. */
  readonly hasFootPod?: boolean;
  /** Median seconds between samples. */
  readonly recordingIntervalS: number;
  readonly sources: readonly ChannelSource[];
  readonly warnings: readonly ActivityWarning[];
}

/** A part of the file that holds no run. */
export interface SkippedPart {
  readonly sport: string;
  readonly reason: string;
}

/** Everything one file holds. At least one activity: a file without running ends in an ActivityError. */
export interface ActivityFile {
  readonly format: ActivityFormat;
  /** `partlyRead` when something was cut off or damaged and the rest was used. */
  readonly outcome: 'read' | 'partlyRead';
  readonly activities: readonly Activity[];
  readonly skipped: readonly SkippedPart[];
}

/** What the runner corrects by hand; inputs like any other. */
export interface ReadOptions {
  readonly cadenceCounted?: CadenceScale['counted'];
  /** Metres that the runner says were run, e.g. by the display of a treadmill. */
  readonly distanceM?: number;
  readonly timeZone?: string;
  /** The present, UTC ms: a run that begins after it gets a warning. */
  readonly nowMs?: number;
}
