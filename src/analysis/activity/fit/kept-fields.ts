/** Numbers of the messages that we read. FIT profile, type `mesg_num`. */
export const messageNumber = {
  fileId: 0,
  userProfile: 3,
  sport: 12,
  session: 18,
  lap: 19,
  record: 20,
  event: 21,
  deviceInfo: 23,
  activity: 34,
  fieldDescription: 206,
} as const;

/** Field numbers that stand for the same in every message, or that we decode from the wire ourselves. */
export const fieldNumber = { timestamp: 253, compressedSpeedDistance: 8 } as const;

/**
 * The fields that fit-file-parser has to decode; all others are left out of what it is given, above all names,
 * serial numbers and home positions. Times of messages are taken from the wire, see `walk-messages.ts`.
 */
const keptFields: Readonly<Record<number, readonly number[]>> = {
  /** type, manufacturer, product, product_name */
  [messageNumber.fileId]: [0, 1, 2, 8],
  /** height */
  [messageNumber.userProfile]: [3],
  /** sport, sub_sport */
  [messageNumber.sport]: [0, 1],
  /**
   * start_time, sport, sub_sport, total_elapsed_time, total_timer_time, total_distance, total_cycles, avg_speed,
   * avg_cadence, avg_fractional_cadence, enhanced_avg_speed, avg_step_length
   */
  [messageNumber.session]: [2, 5, 6, 7, 8, 9, 10, 14, 18, 92, 124, 134],
  /** start_time, total_elapsed_time, total_distance, avg_cadence, intensity, avg_fractional_cadence */
  [messageNumber.lap]: [2, 7, 9, 17, 23, 80],
  /**
   * position_lat, position_long, altitude, heart_rate, cadence, distance, speed, power, grade,
   * vertical_oscillation, stance_time, activity_type, fractional_cadence, enhanced_speed, enhanced_altitude,
   * vertical_ratio, stance_time_balance, step_length
   */
  [messageNumber.record]: [0, 1, 2, 3, 4, 5, 6, 7, 9, 39, 41, 42, 53, 73, 78, 83, 84, 85],
  /** event, event_type */
  [messageNumber.event]: [0, 1],
  /** device_index, device_type, manufacturer, product, source_type, product_name */
  [messageNumber.deviceInfo]: [0, 1, 2, 4, 25, 27],
  /** local_timestamp */
  [messageNumber.activity]: [5],
  /** developer_data_index, field_definition_number, fit_base_type_id, field_name, scale, offset, units */
  [messageNumber.fieldDescription]: [0, 1, 2, 3, 6, 7, 8],
};

/** Fields of a record without which the run is only partly there: position, cadence, distance, speed, time. */
const runFields: readonly number[] = [0, 1, 4, 5, 6, 73, fieldNumber.timestamp];

/** Whether a run is only partly read when this field cannot be. */
export function isRunField(globalNumber: number, field: number): boolean {
  return globalNumber === messageNumber.record && runFields.includes(field);
}

const kept = new Map(Object.entries(keptFields).map(([number, fields]) => [Number(number), new Set(fields)]));

/** Whether a message of this number is read at all. */
export function isKeptMessage(globalNumber: number): boolean {
  return kept.has(globalNumber);
}

/** Whether a field of this message goes to the parser. */
export function isKeptField(globalNumber: number, field: number): boolean {
  return kept.get(globalNumber)?.has(field) ?? false;
}
