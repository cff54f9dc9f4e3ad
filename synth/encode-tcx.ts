import type { SyntheticLap, SyntheticRun } from './synthetic-run.js';
import { type XmlStart, element, partsBetweenPauses, xmlBytes, xmlTime } from './xml-text.js';

/**
 * Where TCX files keep run cadence: Garmin's extension, the plain element (Polar, Suunto, older watches), or the
 * extension with both feet counted, as one exporter writes it.
 */
export type TcxCadence = 'RunCadence' | 'Cadence' | 'RunCadenceBothFeet' | 'none';

/** How runs are written as TCX. */
export interface TcxOptions extends XmlStart {
  readonly cadence?: TcxCadence;
  /** Prefix of the extension's elements; empty for a default namespace on `TPX`. */
  readonly prefix?: '' | 'ns3' | 'x';
  /** Speed in the extension. */
  readonly speed?: boolean;
  /** `DistanceMeters` in each track point. */
  readonly distance?: boolean;
  /** Metres by which the distance falls at the first point of each lap but the first, as some watches write it. */
  readonly distanceDipM?: number;
  /** A new `Track` where the timer was stopped. */
  readonly tracksAtPauses?: boolean;
  /** A summary `Cadence` in each lap, one foot. */
  readonly lapCadence?: boolean;
  /** The `Sport` of each activity. */
  readonly sport?: string;
  /** Name of the device in `Creator`; undefined for none. */
  readonly device?: string;
}

type FullOptions = TcxOptions & Required<Pick<TcxOptions, 'cadence' | 'prefix' | 'sport'>>;

const extensionNamespace = 'http://www.garmin.com/xmlschemas/ActivityExtension/v2';

function extension(run: SyntheticRun, sample: number, { cadence, prefix, speed }: FullOptions): string {
  const name = (local: string): string => (prefix === '' ? local : `${prefix}:${local}`);
  const spm = run.truth.cadenceSpm[sample];
  const counted = { RunCadence: spm / 2, RunCadenceBothFeet: spm, Cadence: NaN, none: NaN }[cadence];
  const inner =
    (speed === false ? '' : element(name('Speed'), run.truth.speedMps[sample], 3)) +
    element(name('RunCadence'), counted, 0);
  if (inner === '') return '';
  const space = prefix === '' ? ` xmlns="${extensionNamespace}"` : '';
  return `<Extensions><${name('TPX')}${space}>${inner}</${name('TPX')}></Extensions>`;
}

/** Distance as written: falling at lap borders if asked. */
function writtenDistanceM(
  { truth, laps }: SyntheticRun,
  sample: number,
  { distanceDipM }: FullOptions,
): number {
  const distanceM = truth.distanceM[sample];
  if (distanceDipM === undefined) return distanceM;
  const startsLap = laps.some(
    ({ startS }) => startS > 0 && truth.timeS[sample] > startS && truth.timeS[sample - 1] <= startS,
  );
  return startsLap ? distanceM - distanceDipM : distanceM;
}

function trackPoint(run: SyntheticRun, sample: number, options: FullOptions): string {
  const { truth } = run;
  const position = Number.isNaN(truth.latitudeDeg[sample])
    ? ''
    : `<Position>${element('LatitudeDegrees', truth.latitudeDeg[sample], 7)}${element('LongitudeDegrees', truth.longitudeDeg[sample], 7)}</Position>`;
  const heart = element('Value', truth.heartRateBpm[sample], 0);
  return [
    `<Trackpoint><Time>${xmlTime(run, truth.timeS[sample])}</Time>`,
    position,
    element('AltitudeMeters', truth.altitudeM[sample], 1),
    options.distance === false ? '' : element('DistanceMeters', writtenDistanceM(run, sample, options), 2),
    heart === '' ? '' : `<HeartRateBpm>${heart}</HeartRateBpm>`,
    options.cadence === 'Cadence' ? element('Cadence', truth.cadenceSpm[sample] / 2, 0) : '',
    extension(run, sample, options),
    '</Trackpoint>',
  ].join('');
}

/** Samples of a lap: the one on its border belongs to the lap that it ends, as on Garmin watches. */
const isInLap = (timeS: number, lap: SyntheticLap): boolean =>
  (timeS > lap.startS || (timeS === 0 && lap.startS === 0)) && timeS <= lap.endS;

function lapElement(run: SyntheticRun, lap: SyntheticLap, options: FullOptions): string {
  const parts = options.tracksAtPauses === false ? [partsBetweenPauses(run).flat()] : partsBetweenPauses(run);
  const tracks = parts
    .map((part) => part.filter((sample) => isInLap(run.truth.timeS[sample], lap)))
    .filter((part) => part.length > 0)
    .map((part) => `<Track>\n${part.map((sample) => trackPoint(run, sample, options)).join('\n')}\n</Track>`);
  const cadence = options.lapCadence ? element('Cadence', (30 * lap.steps) / lap.timerTimeS, 0) : '';
  return [
    `<Lap StartTime="${xmlTime(run, lap.startS)}">`,
    element('TotalTimeSeconds', lap.timerTimeS, 1),
    element('DistanceMeters', lap.distanceM, 2),
    '<Calories>0</Calories><Intensity>Active</Intensity>',
    cadence,
    '<TriggerMethod>Manual</TriggerMethod>',
    ...tracks,
    '</Lap>',
  ].join('\n');
}

function activity(run: SyntheticRun, options: FullOptions): string {
  const creator =
    options.device === undefined
      ? ''
      : `<Creator xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Device_t"><Name>${options.device}</Name><UnitId>3123456789</UnitId></Creator>`;
  return [
    `<Activity Sport="${options.sport}"><Id>${xmlTime(run, 0)}</Id>`,
    ...run.laps.map((lap) => lapElement(run, lap, options)),
    `${creator}</Activity>`,
  ].join('\n');
}

/** Writes runs as one TCX file, an activity for each; `RunCadence` of one foot unless said otherwise. */
export function encodeTcx(
  runOrRuns: SyntheticRun | readonly SyntheticRun[],
  options: TcxOptions = {},
): Uint8Array {
  const full: FullOptions = { cadence: 'RunCadence', prefix: 'ns3', sport: 'Running', ...options };
  const prefixes = (['ns3', 'x'] as const).map((prefix) => `xmlns:${prefix}="${extensionNamespace}"`);
  return xmlBytes(
    [
      `<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" ${prefixes.join(' ')}>`,
      '<Activities>',
      ...[runOrRuns].flat().map((run) => activity(run, full)),
      '</Activities></TrainingCenterDatabase>',
    ].join('\n'),
    options,
  );
}
