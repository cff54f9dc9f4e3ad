import type { FitTypeName } from './fit-types.js';
import type { SyntheticRun } from './synthetic-run.js';

/** A field that an app on the watch adds to records. */
export interface SyntheticDeveloperField {
  /** May be the name of a native field, or empty. */
  readonly name: string;
  readonly units: string;
  readonly type: FitTypeName;
  /** Written as value · scale; the scale is not declared, as real apps do not declare one. */
  readonly scale?: number;
  /** Number of the native field that the app claims to replace. */
  readonly nativeField?: number;
  /** The description stands in the file twice. */
  readonly describedTwice?: boolean;
  readonly valueAt: (run: SyntheticRun, sample: number) => number;
}

/** Which of a plain and an enhanced field is written. */
export type FieldChoice = 'plain' | 'enhanced' | 'both' | 'none';

/** How a run is written as FIT; the defaults are those of a newer wrist watch. */
export interface FitOptions {
  readonly fractionalCadence: boolean;
  readonly speedFields: FieldChoice;
  readonly altitudeFields: FieldChoice;
  /** 0 instead of FIT's "invalid" for what was not measured, as COROS does, and step length never measured. */
  readonly zeroForMissing: boolean;
  /** Running or walking marked in each record. */
  readonly activityTypes: boolean;
  readonly developerFields: readonly SyntheticDeveloperField[];
  readonly compressedTimestamps: boolean;
  readonly bigEndian: boolean;
  /** Every 20th record repeats the time of the one before, or every 20th stands 3 s before it. */
  readonly times: 'asRun' | 'duplicate' | 'backward';
  readonly events: boolean;
  readonly laps: boolean;
  /** Session and activity messages at the end; without them the file looks cut off by a dead battery. */
  readonly session: boolean;
  /** The activity message states local time. */
  readonly localTime: boolean;
  /** The user profile states the runner's height and weight, and a friendly name that nobody may keep. */
  readonly userProfile: boolean;
  readonly footPod: boolean;
  /** FIT's numbers of maker and product; Garmin Forerunner 255. */
  readonly maker: number;
  readonly product: number;
}

/** What is written unless said otherwise. */
export const usualFitOptions: FitOptions = {
  fractionalCadence: true,
  speedFields: 'enhanced',
  altitudeFields: 'enhanced',
  zeroForMissing: false,
  activityTypes: false,
  developerFields: [],
  compressedTimestamps: false,
  bigEndian: false,
  times: 'asRun',
  events: true,
  laps: true,
  session: true,
  localTime: true,
  userProfile: true,
  footPod: false,
  maker: 1,
  product: 3992,
};
