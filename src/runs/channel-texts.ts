import type { Language } from '../analysis/language/language.js';
import { sayer, type Texts } from '../analysis/language/say.js';

const units = {
  timeS: 's',
  distanceM: 'm',
  speedMps: 'm/s',
  cadenceSpm: '1/min',
  altitudeM: 'm',
  latitudeDeg: '°',
  longitudeDeg: '°',
  heartRateBpm: '1/min',
  stepLengthM: 'm',
  contactTimeMs: 'ms',
  contactBalancePct: '%',
  verticalOscillationMm: 'mm',
  verticalRatioPct: '%',
  stepSpeedLossCmps: 'cm/s',
  powerW: 'W',
  gradePct: '%',
  motion: '',
} as const;

type Channel = keyof typeof units;

const en: Texts<Channel> = {
  timeS: 'Time since the start',
  distanceM: 'Distance since the start',
  speedMps: 'Speed',
  cadenceSpm: 'Cadence, steps of both feet',
  altitudeM: 'Altitude',
  latitudeDeg: 'Latitude',
  longitudeDeg: 'Longitude',
  heartRateBpm: 'Heart rate',
  stepLengthM: 'Step length, one foot to the other',
  contactTimeMs: 'Ground contact time',
  contactBalancePct: 'Ground contact of the left foot',
  verticalOscillationMm: 'Bounce (vertical oscillation)',
  verticalRatioPct: 'Bounce by step length (vertical ratio)',
  stepSpeedLossCmps: 'Step speed loss',
  powerW: 'Power',
  gradePct: 'Grade',
  motion: 'Motion: 0 unknown, 1 standing, 2 walking, 3 running, 4 paused',
};

const de: Texts<Channel> = {
  timeS: 'Zeit seit dem Start',
  distanceM: 'Strecke seit dem Start',
  speedMps: 'Tempo',
  cadenceSpm: 'Schrittfrequenz, beide Füße',
  altitudeM: 'Höhe',
  latitudeDeg: 'Breite',
  longitudeDeg: 'Länge',
  heartRateBpm: 'Herzfrequenz',
  stepLengthM: 'Schrittlänge, von einem Fuß zum anderen',
  contactTimeMs: 'Bodenkontaktzeit',
  contactBalancePct: 'Bodenkontakt des linken Fußes',
  verticalOscillationMm: 'Auf und Ab (vertikale Bewegung)',
  verticalRatioPct: 'Auf und Ab je Schrittlänge (vertikales Verhältnis)',
  stepSpeedLossCmps: 'Tempoverlust je Schritt',
  powerW: 'Leistung',
  gradePct: 'Steigung',
  motion: 'Bewegung: 0 unbekannt, 1 stehend, 2 gehend, 3 laufend, 4 Pause',
};

const texts = { en, de };

/** What a stored channel is, in words, with the unit that it is in. */
export function describeChannel(
  channel: string,
  language: Language,
): { readonly channel: string; readonly unit: string; readonly what: string } {
  if (!Object.hasOwn(units, channel)) return { channel, unit: '', what: channel };
  const known = channel as Channel;
  return { channel, unit: units[known], what: sayer(texts, language)(known) };
}
