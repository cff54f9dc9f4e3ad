/** What the recording is worth, and why not more. */

/** Why our average cadence and the watch's own differ. */
export type CadenceDifferenceReason =
  'same' | 'watchCountsWalking' | 'watchCountsStops' | 'oneFoot' | 'partlyRead' | 'unexplained';

export interface DataQuality {
  /** Where it was read, as in `Activity.sources`; null when there is none. */
  readonly speedSource: string | null;
  readonly cadenceSource: string | null;
  readonly speedKind: 'measured' | 'derived' | 'inferred' | 'none';
  /** Median seconds between samples; undefined for a single one. */
  readonly recordingIntervalS?: number;
  /** Judged by running time, 0 to 1. */
  readonly judgedShare: number;
  readonly cadenceDifference?: {
    readonly oursSpm: number;
    readonly statedSpm: number;
    readonly reason: CadenceDifferenceReason;
  };
  /** Distance corrected by the runner against the watch's own: factor by which speed and step length were scaled. */
  readonly distanceCorrection?: { readonly factor: number; readonly statedM: number };
  /** Treadmill: step length from the belt's distance against the watch's own. */
  readonly calibrationDoubt?: { readonly ratio: number };
  readonly grade: 'good' | 'fair' | 'poor' | 'none';
}
