import type { SampleField } from '../xml/sample-table.js';

/** A field with the name it is reported under, where that is not the element's own. */
export interface TrackpointField extends SampleField {
  readonly source?: string;
}

/**
 * What a Trackpoint holds, by local name: Garmin's TrainingCenterDatabase v2 and its ActivityExtension v2.
 * Run cadence stands in `RunCadence` (Garmin) or in `Cadence` (Polar, Suunto, FR405); a file with both may have a
 * bicycle's sensor in `Cadence`.
 */
export const trackpointFields: ReadonlyMap<string, TrackpointField> = new Map<string, TrackpointField>([
  ['LatitudeDegrees', { channel: 'latitudeDeg', rank: 1 }],
  ['LongitudeDegrees', { channel: 'longitudeDeg', rank: 1 }],
  ['AltitudeMeters', { channel: 'altitudeM', rank: 1 }],
  ['DistanceMeters', { channel: 'distanceM', rank: 1 }],
  ['Value', { channel: 'heartRateBpm', rank: 1, source: 'HeartRateBpm' }],
  ['Cadence', { channel: 'cadenceSpm', rank: 1 }],
  ['RunCadence', { channel: 'cadenceSpm', rank: 2 }],
  ['Speed', { channel: 'speedMps', rank: 1 }],
  ['Watts', { channel: 'powerW', rank: 1 }],
]);
