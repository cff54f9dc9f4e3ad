import type { SampleField } from '../xml/sample-table.js';

/** Position, as attributes of a point. */
export const latitude: SampleField = { channel: 'latitudeDeg', rank: 1 };
export const longitude: SampleField = { channel: 'longitudeDeg', rank: 1 };

/** Children of a point by local name: GPX 1.0 and 1.1, where speed is metres per second. */
export const ownFields: ReadonlyMap<string, SampleField> = new Map<string, SampleField>([
  ['ele', { channel: 'altitudeM', rank: 2 }],
  ['speed', { channel: 'speedMps', rank: 1 }],
]);

const cadence: SampleField = { channel: 'cadenceSpm', rank: 2 };
const heartRate: SampleField = { channel: 'heartRateBpm', rank: 1 };
const power: SampleField = { channel: 'powerW', rank: 1 };

/**
 * Extensions of a point at any depth, by local name in lower case: Garmin's TrackPointExtension and
 * PowerExtension, Cluetrust's gpxdata (Suunto, COROS), Strava's plain names. Two names are two sources, so that
 * a foot pod beside a watch is kept apart.
 */
export const extensionFields: ReadonlyMap<string, SampleField> = new Map<string, SampleField>([
  ['cad', cadence],
  ['runcadence', { channel: 'cadenceSpm', rank: 3 }],
  ['cadence', { channel: 'cadenceSpm', rank: 1 }],
  ['hr', heartRate],
  ['heartrate', heartRate],
  ['heartratebpm', heartRate],
  ['speed', { channel: 'speedMps', rank: 2 }],
  ['distance', { channel: 'distanceM', rank: 1 }],
  ['altitude', { channel: 'altitudeM', rank: 1 }],
  ['power', power],
  ['powerinwatts', power],
  ['watts', power],
]);
