import type { ChannelName } from '../activity.js';
import type { FitFields } from './parse-image.js';

/** A native field of a record that measures a channel. */
export interface RecordField {
  readonly number: number;
  /** Its name in the FIT profile, with which fit-file-parser gives it. */
  readonly name: string;
  /**
   * Its value in a decoded record. A function of its own for each field, since an engine reads a property that
   * stands in the source about twice as fast as one whose name is a variable.
   */
  readonly of: (record: FitFields) => unknown;
  /** Converts the profile's unit to that of the channel. */
  readonly factor?: number;
}

/** The fields that measure one channel: `finer` is the same value with more bits on newer watches. */
export interface ChannelFields {
  readonly channel: ChannelName;
  readonly field: RecordField;
  readonly finer?: RecordField;
  /** One step of the coarser field and a little more: values nearer than this are the same. */
  readonly tolerance?: number;
}

/** Cadence and its fraction are added up, one foot's cycles per minute. */
export const cadenceFields = {
  whole: { number: 4, name: 'cadence', of: (record) => record.cadence },
  fraction: { number: 53, name: 'fractional_cadence', of: (record) => record.fractional_cadence },
} as const satisfies Readonly<Record<string, RecordField>>;

/** What the watch thinks the runner does; a name, not a number. */
export const activityTypeField = { number: 42, name: 'activity_type' } as const;

/** FIT profile, message `record`. All other channels than cadence. */
export const channelFields: readonly ChannelFields[] = [
  {
    channel: 'speedMps',
    field: { number: 6, name: 'speed', of: (record) => record.speed },
    finer: { number: 73, name: 'enhanced_speed', of: (record) => record.enhanced_speed },
    tolerance: 0.0011,
  },
  { channel: 'distanceM', field: { number: 5, name: 'distance', of: (record) => record.distance } },
  {
    channel: 'altitudeM',
    field: { number: 2, name: 'altitude', of: (record) => record.altitude },
    finer: { number: 78, name: 'enhanced_altitude', of: (record) => record.enhanced_altitude },
    tolerance: 0.21,
  },
  { channel: 'latitudeDeg', field: { number: 0, name: 'position_lat', of: (record) => record.position_lat } },
  {
    channel: 'longitudeDeg',
    field: { number: 1, name: 'position_long', of: (record) => record.position_long },
  },
  { channel: 'heartRateBpm', field: { number: 3, name: 'heart_rate', of: (record) => record.heart_rate } },
  { channel: 'powerW', field: { number: 7, name: 'power', of: (record) => record.power } },
  { channel: 'gradePct', field: { number: 9, name: 'grade', of: (record) => record.grade } },
  {
    channel: 'verticalOscillationMm',
    field: { number: 39, name: 'vertical_oscillation', of: (record) => record.vertical_oscillation },
  },
  {
    channel: 'contactTimeMs',
    field: { number: 41, name: 'stance_time', of: (record) => record.stance_time },
  },
  {
    channel: 'verticalRatioPct',
    field: { number: 83, name: 'vertical_ratio', of: (record) => record.vertical_ratio },
  },
  {
    channel: 'contactBalancePct',
    field: { number: 84, name: 'stance_time_balance', of: (record) => record.stance_time_balance },
  },
  {
    channel: 'stepLengthM',
    field: { number: 85, name: 'step_length', of: (record) => record.step_length, factor: 0.001 },
  },
];
