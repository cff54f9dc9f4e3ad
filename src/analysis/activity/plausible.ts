import type { ChannelName } from './activity.js';

/** What a value of a channel can be; anything outside is a fault of the file, not of the runner. */
export interface PlausibleRange {
  /** The channel in words for a runner. */
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** A 0 says "not measured" (COROS and FR920XT write it); otherwise 0 is a value like any other. */
  readonly zeroIsMissing?: boolean;
}

/**
 * The widest values that are believed, in the unit of the channel's name; cadence as counted in the file.
 * They keep out faults of encoding, not unusual runners.
 */
export const plausible: Readonly<Record<ChannelName, PlausibleRange>> = {
  /** The longest races without a stop are below 1,000 km; a week is the most that is read. */
  distanceM: { label: 'distance', min: 0, max: 2_000_000 },
  /** The fastest sprint is 12.4 m/s for a moment. */
  speedMps: { label: 'speed', min: 0, max: 12 },
  /** Sprinters reach 290 spm. */
  cadenceSpm: { label: 'cadence', min: 0, max: 300 },
  /** From the shore of the Dead Sea, with room for a barometer, to above Everest. */
  altitudeM: { label: 'altitude', min: -500, max: 9000 },
  latitudeDeg: { label: 'position', min: -90, max: 90 },
  longitudeDeg: { label: 'position', min: -180, max: 180 },
  heartRateBpm: { label: 'heart rate', min: 20, max: 250, zeroIsMissing: true },
  /** A sprinter's step is 2.6 m; a shuffle 0.3 m. */
  stepLengthM: { label: 'step length', min: 0.1, max: 3, zeroIsMissing: true },
  /** Sprint 80 ms, slow walk 800 ms. */
  contactTimeMs: { label: 'ground contact time', min: 50, max: 1200, zeroIsMissing: true },
  contactBalancePct: { label: 'contact balance', min: 20, max: 80, zeroIsMissing: true },
  verticalOscillationMm: { label: 'vertical oscillation', min: 5, max: 300, zeroIsMissing: true },
  verticalRatioPct: { label: 'vertical ratio', min: 0.5, max: 50, zeroIsMissing: true },
  stepSpeedLossCmps: { label: 'step speed loss', min: 0, max: 300, zeroIsMissing: true },
  powerW: { label: 'power', min: 0, max: 2500 },
  /** 60 % is a ladder-like staircase. */
  gradePct: { label: 'grade', min: -60, max: 60 },
};
