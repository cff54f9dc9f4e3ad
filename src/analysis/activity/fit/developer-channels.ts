import type { SourceColumn } from '../recording.js';

/** What a developer field measures, told by its name and unit. */
export interface DeveloperMeaning {
  readonly channel: SourceColumn['channel'];
  /** Converts the field's unit to that of the channel. */
  readonly factor: number;
  readonly counted?: SourceColumn['counted'];
}

type Units = Readonly<Record<string, number>>;

interface Rule extends Pick<DeveloperMeaning, 'channel'> {
  readonly names: readonly string[];
  readonly units: Units;
}

const metres: Units = { m: 1, meter: 1, meters: 1, metres: 1, cm: 0.01, mm: 0.001, km: 1000, mi: 1609.344 };
const inMillimetres: Units = {
  mm: 1,
  millimeters: 1,
  millimetres: 1,
  cm: 10,
  centimeters: 10,
  centimetres: 10,
  m: 1000,
  in: 25.4,
};
const inMilliseconds: Units = {
  ms: 1,
  msec: 1,
  millisecond: 1,
  milliseconds: 1,
  s: 1000,
  sec: 1000,
  seconds: 1000,
};
const perSecond: Units = {
  'm/s': 1,
  mps: 1,
  'mm/s': 0.001,
  'cm/s': 0.01,
  'km/h': 1 / 3.6,
  kph: 1 / 3.6,
  mph: 0.44704,
};
const percent: Units = { '%': 1, percent: 1, pct: 1 };
const perMinute: Units = { bpm: 1, 'beats/min': 1 };
/** `rpm` may be either foot's: Stryd of 2016 writes steps under it, Stryd of 2018 one foot's cycles. */
const turns: Units = { rpm: 1, '': 1 };
const steps: Units = { spm: 1, 'steps/min': 1, 'steps per minute': 1, 'steps/minute': 1 };
const strides: Units = { 'strides/min': 1, 'strides per minute': 1, 'strides/minute': 1 };

/** Names that apps use, without case and with every run of other characters as one space. */
const rules: readonly Rule[] = [
  {
    channel: 'powerW',
    names: ['power', 'running power', 'run power', 'stryd power', 'rp power'],
    units: { w: 1, watt: 1, watts: 1 },
  },
  { channel: 'speedMps', names: ['speed', 'stryd speed', 'running speed'], units: perSecond },
  { channel: 'distanceM', names: ['distance', 'stryd distance', 'running distance'], units: metres },
  { channel: 'altitudeM', names: ['elevation', 'altitude'], units: { ...metres, ft: 0.3048, feet: 0.3048 } },
  {
    channel: 'verticalOscillationMm',
    names: ['vertical oscillation', 'vert oscillation', 'vertical osc', 'vert osc', 'oscillation'],
    units: inMillimetres,
  },
  {
    channel: 'contactTimeMs',
    names: ['ground time', 'ground contact time', 'ground contact', 'contact time', 'stance time', 'gct'],
    units: inMilliseconds,
  },
  {
    channel: 'contactBalancePct',
    names: [
      'ground time balance',
      'ground contact balance',
      'ground contact time balance',
      'contact time balance',
      'stance time balance',
      'gct balance',
    ],
    units: percent,
  },
  { channel: 'verticalRatioPct', names: ['vertical ratio', 'vertical oscillation ratio'], units: percent },
  { channel: 'stepLengthM', names: ['step length'], units: metres },
  {
    channel: 'stepSpeedLossCmps',
    names: ['step speed loss'],
    units: { 'cm/s': 1, 'mm/s': 0.1, 'm/s': 100 },
  },
  { channel: 'heartRateBpm', names: ['heart rate', 'hr'], units: perMinute },
  { channel: 'gradePct', names: ['grade', 'slope'], units: percent },
];

const cadenceNames = [
  'cadence',
  'run cadence',
  'running cadence',
  'step rate',
  'stryd cadence',
  'rp cadence',
];

/**
 * What a developer field measures; undefined when name and unit do not say so together. The native field that
 * its app declares it equal to is not believed: apps point at wrong ones. "Stride length" is left out, since
 * apps mean one step or two by it. A field without a name is known by `spm` alone.
 */
export function developerMeaning(name: string, unit: string): DeveloperMeaning | undefined {
  const known = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  const units = unit.toLowerCase().trim();
  if (cadenceNames.includes(known) || (known === '' && units === 'spm')) return cadenceMeaning(units);
  const rule = rules.find(({ names }) => names.includes(known));
  const factor = rule && factorOf(rule.units, units);
  return rule && factor !== undefined ? { channel: rule.channel, factor } : undefined;
}

function cadenceMeaning(unit: string): DeveloperMeaning | undefined {
  const channel = 'cadenceSpm';
  if (factorOf(steps, unit)) return { channel, factor: 1, counted: 'bothFeet' };
  if (factorOf(strides, unit)) return { channel, factor: 1, counted: 'oneFoot' };
  return factorOf(turns, unit) ? { channel, factor: 1 } : undefined;
}

function factorOf(units: Units, unit: string): number | undefined {
  return Object.hasOwn(units, unit) ? units[unit] : undefined;
}
