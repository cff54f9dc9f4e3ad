import type { CadenceScale } from '../activity/activity.js';
import type { DataQuality } from './data-quality.js';
import type { OwnBaseline, RunSteps } from './own-baseline.js';
import type { RunContext } from './run-context.js';
import type { RunningDynamics } from './running-dynamics.js';
import type { Thresholds } from './thresholds.js';

/** What the analysis needs to know of the runner; everything is optional. */
export interface Runner {
  /** Standing height, metres. */
  readonly heightM?: number;
  /** Hip joint to floor, metres; made from the height when not told. */
  readonly legLengthM?: number;
  /** What earlier runs left behind, in any order; those that did not begin before this run are passed over. */
  readonly earlier?: readonly RunSteps[];
}

/** Spread of a quantity over the judged or running time, weighted by time. */
export interface Spread {
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}

export type Level = 'none' | 'possible' | 'likely' | 'unknown';
export type Confidence = 'none' | 'low' | 'moderate';

/** Why a piece of the run could not be judged. */
export type UnjudgedReason =
  | 'firstMinute'
  | 'walking'
  | 'standing'
  | 'pause'
  | 'gap'
  | 'uphill'
  | 'downhill'
  | 'tooSlow'
  | 'tooFast'
  | 'accelerating'
  | 'noCadence'
  | 'noSpeed'
  | 'cadenceOutOfRange'
  | 'shortPiece';

/** One window: 60 s or 200 m, whichever ends first, of uninterrupted running. Values are time-weighted medians. */
export interface Window {
  readonly startS: number;
  readonly endS: number;
  readonly startM: number;
  readonly endM: number;
  readonly speedMps: number;
  readonly cadenceSpm: number;
  readonly stepLengthM: number;
  /** NaN when the file has no altitude. */
  readonly gradePct: number;
  readonly expectedCadenceSpm: number;
  /** Observed by expected. */
  readonly ratio: number;
  readonly z: number;
  readonly level: 'none' | 'possible' | 'likely';
  /** Undefined: judged. */
  readonly unjudged?: UnjudgedReason;
}

/** Several windows in a row at or beyond a level. */
export interface Stretch {
  readonly basis: 'population' | 'ownBaseline';
  readonly level: 'possible' | 'likely';
  readonly confidence: Confidence;
  readonly startS: number;
  readonly endS: number;
  readonly startM: number;
  readonly endM: number;
  readonly speedMps: number;
  readonly cadenceSpm: number;
  readonly stepLengthM: number;
  readonly gradePct: number | null;
  readonly expectedCadenceSpm: number;
  readonly z: number;
  /**
   * Seconds of its judged windows at or beyond its level: at most from `startS` to `endS`, and less by what lies in joined
   * gaps (a walk, a pause, a hill, a minute of ordinary steps).
   */
  readonly judgedS: number;
}

/** Reasons that lower the confidence, or limit what the verdict means. */
export type ReasonCode =
  | 'populationOnly'
  | 'heightUnknown'
  | 'heightFromFile'
  | 'speedInferred'
  | 'speedDerived'
  | 'extrapolatedSpeed'
  | 'fewJudgedMinutes'
  | 'littleJudged'
  | 'noCadence'
  | 'noSpeed'
  | 'noAltitude'
  | 'smartRecording'
  | 'partlyRead'
  | 'cadenceScaleGuessed'
  | 'hilly'
  | 'dynamicsSupport'
  | 'dynamicsContradict'
  | 'intervals'
  | 'oneRun'
  | 'footNotSeen';

export interface Reason {
  readonly code: ReasonCode;
  /** It lowered the confidence; the others cap it or limit what the verdict means. */
  readonly lowers?: true;
  /** Numbers that the sentence for this code needs. */
  readonly values: Readonly<Record<string, number>>;
}

/** The population model as used for this run. */
export interface Expectation {
  readonly heightM: number;
  readonly heightSource: 'runner' | 'file' | 'assumed';
  readonly sdLn: number;
  /** Metres, as the runner told it; else it is made from the height. */
  readonly legLengthM?: number;
}

/** Where the time of the run went, seconds; the parts add up to `elapsedTimeS`. */
export interface TimeShares {
  readonly runningS: number;
  readonly walkingS: number;
  readonly standingS: number;
  readonly pausedS: number;
  /** No sample says what happened. */
  readonly unknownS: number;
}

/** Chart columns, one entry per sample, NaN where there is nothing. Shared with the series that are stored. */
export interface Timeline {
  readonly timeS: Float64Array;
  readonly distanceM: Float64Array;
  readonly speedMps: Float64Array;
  readonly cadenceSpm: Float64Array;
  readonly stepLengthM: Float64Array;
  readonly gradePct: Float64Array;
  /** 0 unknown, 1 standing, 2 walking, 3 running, 4 paused; holds until the next sample. */
  readonly motion: Uint8Array;
}

export interface GaitAnalysis {
  readonly methodVersion: string;
  readonly thresholds: Thresholds;
  /** Undefined when neither distance nor speed was recorded. */
  readonly distanceM?: number;
  readonly elapsedTimeS: number;
  /** Running and walking. */
  readonly movingTimeS: number;
  readonly time: TimeShares;
  readonly cadenceScale?: CadenceScale;
  readonly expectation: Expectation;
  /** Over running time; undefined where the channel is missing. */
  readonly cadenceSpm?: Spread;
  readonly stepLengthM?: Spread;
  readonly strideLengthM?: Spread;
  readonly speedMps?: Spread;
  /** Over judged windows; undefined when there are none. */
  readonly expectedCadenceSpm?: number;
  readonly cadenceRatio?: number;
  readonly z?: number;
  /** Body-size forms of the literature over judged windows: Froude number and step length by leg length. */
  readonly froude?: number;
  readonly stepLengthByLeg?: number;
  readonly judgedS: number;
  /** Judged by running time, 0 to 1. */
  readonly judgedShare: number;
  readonly unjudged: readonly { readonly reason: UnjudgedReason; readonly timeS: number }[];
  readonly windows: readonly Window[];
  readonly stretches: readonly Stretch[];
  readonly level: Level;
  readonly confidence: Confidence;
  /** What speaks for and against the confidence, most important first. */
  readonly reasons: readonly Reason[];
  readonly timeline: Timeline;
  /** This run against the runner's own earlier ones; beside the population flag, never mixed with it. */
  readonly ownBaseline?: OwnBaseline;
  /** How sure the own-baseline judgement is; `none` when there is none. */
  readonly ownConfidence?: Confidence;
  /** What this run leaves for later ones. */
  readonly steps?: RunSteps;
  readonly context?: RunContext;
  /** Undefined when nothing of the kind was recorded. */
  readonly dynamics?: RunningDynamics;
  readonly quality?: DataQuality;
  /** Our cadence averages beside the file's own. */
  readonly cadenceAverages?: {
    readonly runningSpm: number;
    readonly allSpm: number;
    readonly statedSpm?: number;
  };
}
