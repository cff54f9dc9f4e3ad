import type { EvidenceStrength } from '../../advice/advice.js';
import type { ChannelName } from '../../activity/activity.js';
import type { Confidence, Level, UnjudgedReason } from '../../gait/gait-analysis.js';
import type { MarkKind } from './chart-marks.js';

/** The name of the flag, the same on every screen. */
export const flagName = 'Long, slow steps (overstriding pattern)';

/** The flag's level as it follows the flag's name. */
export const levelWords: Readonly<Record<Level, string>> = {
  none: 'not seen',
  possible: 'possible',
  likely: 'likely',
  unknown: 'could not be judged',
};

/** How sure, in words. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  none: 'cannot tell',
  low: 'low',
  moderate: 'moderate',
};

/** What the marks in charts and tables mean. */
export const markWords: Readonly<Record<MarkKind, string>> = {
  none: 'as expected',
  possible: 'possible',
  likely: 'likely',
  unjudged: 'not judged',
};

const unjudgedWords: Readonly<Record<UnjudgedReason, string>> = {
  firstMinute: 'the first minute',
  walking: 'walking',
  standing: 'standing',
  pause: 'paused',
  gap: 'nothing recorded, or no GPS',
  uphill: 'uphill',
  downhill: 'downhill',
  tooSlow: 'slower than the method covers',
  tooFast: 'faster than the method covers',
  accelerating: 'speeding up or slowing down',
  noCadence: 'no cadence recorded',
  noSpeed: 'no speed recorded',
  cadenceOutOfRange: 'cadence not that of running',
  shortPiece: 'pieces too short to judge',
};

/** Returns the words for why a piece was not judged; a reason of another version as it stands. */
export function unjudgedReason(reason: string): string {
  return (unjudgedWords as Readonly<Record<string, string>>)[reason] ?? reason;
}

const channelWords: Readonly<Record<ChannelName, string>> = {
  distanceM: 'Distance',
  speedMps: 'Speed',
  cadenceSpm: 'Cadence',
  altitudeM: 'Altitude',
  latitudeDeg: 'Latitude',
  longitudeDeg: 'Longitude',
  heartRateBpm: 'Heart rate',
  stepLengthM: 'Step length',
  contactTimeMs: 'Contact time',
  contactBalancePct: 'Contact balance',
  verticalOscillationMm: 'Vertical oscillation',
  verticalRatioPct: 'Vertical ratio',
  stepSpeedLossCmps: 'Step speed loss',
  powerW: 'Power',
  gradePct: 'Grade',
};

/** Returns the name of a channel for people; an unknown one as it stands. */
export function channelName(channel: string): string {
  return (channelWords as Readonly<Record<string, string>>)[channel] ?? channel;
}

/** What kind of evidence stands behind a piece of advice. */
export const strengthWords: Readonly<Record<EvidenceStrength, string>> = {
  trial: 'A trial',
  withinRunner: 'Measured within runners',
  crossSectional: 'Runners compared with each other',
  adviceOnly: 'Advice only',
};
