import type { SyntheticRun } from './synthetic-run.js';
import { type XmlStart, element, partsBetweenPauses, xmlBytes, xmlTime } from './xml-text.js';

/** The ways in which cadence stands in a GPX file; `none` for a phone without a sensor. */
export type GpxCadenceTag = 'gpxtpx:cad' | 'ns3:cad' | 'gpxdata:cadence' | 'cadence' | 'none';

/** How runs are written as GPX. */
export interface GpxOptions extends XmlStart {
  readonly version?: '1.0' | '1.1';
  readonly cadenceTag?: GpxCadenceTag;
  readonly cadenceCounts?: 'oneFoot' | 'bothFeet';
  /** Without times it is a planned route. */
  readonly times?: boolean;
  /** A new `trkseg` where the timer was stopped. */
  readonly segmentsAtPauses?: boolean;
  /** A `trkseg` without points before the first one of each track. */
  readonly emptySegment?: boolean;
  readonly heartRate?: boolean;
  /** The `type` of each track; undefined for none. */
  readonly type?: string;
  readonly creator?: string;
}

const namespaces = {
  '1.0': 'xmlns="http://www.topografix.com/GPX/1/0"',
  '1.1': 'xmlns="http://www.topografix.com/GPX/1/1"',
};

/** Namespaces of the extensions, for every prefix that the generator writes. */
const extensionNamespaces = [
  'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"',
  'xmlns:ns3="http://www.garmin.com/xmlschemas/TrackPointExtension/v1"',
  'xmlns:gpxdata="http://www.cluetrust.com/XML/GPXDATA/1/0"',
].join(' ');

type FullOptions = GpxOptions & Required<Pick<GpxOptions, 'version' | 'cadenceTag' | 'cadenceCounts'>>;

/** Name of the heart-rate element that goes with a cadence tag. */
const heartRateNames: Readonly<Record<GpxCadenceTag, string>> = {
  'gpxtpx:cad': 'gpxtpx:hr',
  'ns3:cad': 'ns3:hr',
  'gpxdata:cadence': 'gpxdata:hr',
  cadence: 'heartrate',
  none: 'gpxtpx:hr',
};

function extensions(run: SyntheticRun, sample: number, options: FullOptions): string {
  const { cadenceTag, cadenceCounts, heartRate = true } = options;
  const share = cadenceCounts === 'oneFoot' ? 0.5 : 1;
  const cadence = cadenceTag === 'none' ? '' : element(cadenceTag, run.truth.cadenceSpm[sample] * share, 0);
  const heart = heartRate ? element(heartRateNames[cadenceTag], run.truth.heartRateBpm[sample], 0) : '';
  if (cadence + heart === '') return '';
  const prefix = /^(?:gpxtpx|ns3):/.exec(heartRateNames[cadenceTag])?.[0];
  const inner = prefix
    ? `<${prefix}TrackPointExtension>${heart}${cadence}</${prefix}TrackPointExtension>`
    : heart + cadence;
  return `<extensions>${inner}</extensions>`;
}

function point(run: SyntheticRun, sample: number, options: FullOptions): string {
  const { latitudeDeg, longitudeDeg, altitudeM, speedMps, timeS } = run.truth;
  const position = `lat="${latitudeDeg[sample].toFixed(7)}" lon="${longitudeDeg[sample].toFixed(7)}"`;
  const time = options.times === false ? '' : `<time>${xmlTime(run, timeS[sample])}</time>`;
  // Only GPX 1.0 has an element for speed.
  const speed = options.version === '1.0' ? element('speed', speedMps[sample], 3) : '';
  const altitude = element('ele', altitudeM[sample], 1);
  return `<trkpt ${position}>${altitude}${time}${speed}${extensions(run, sample, options)}</trkpt>`;
}

function track(run: SyntheticRun, index: number, options: FullOptions): string {
  const parts =
    options.segmentsAtPauses === false ? [partsBetweenPauses(run).flat()] : partsBetweenPauses(run);
  const segments = parts.map(
    (part) => `<trkseg>\n${part.map((sample) => point(run, sample, options)).join('\n')}\n</trkseg>`,
  );
  const empty = options.emptySegment ? '<trkseg></trkseg>\n' : '';
  const type = options.type === undefined ? '' : `<type>${options.type}</type>`;
  return `<trk><name>Synthetic ${index + 1}</name>${type}\n${empty}${segments.join('\n')}\n</trk>`;
}

/** Writes runs as one GPX file, a track for each; GPX 1.1 with one-foot cadence unless said otherwise. */
export function encodeGpx(
  runOrRuns: SyntheticRun | readonly SyntheticRun[],
  options: GpxOptions = {},
): Uint8Array {
  const full: FullOptions = {
    version: '1.1',
    cadenceTag: 'gpxtpx:cad',
    cadenceCounts: 'oneFoot',
    type: 'running',
    ...options,
  };
  const creator = options.creator ?? 'Stridecheck synth';
  const open = `<gpx version="${full.version}" creator="${creator}" ${namespaces[full.version]} ${extensionNamespaces}>`;
  const tracks = [runOrRuns].flat().map((run, index) => track(run, index, full));
  return xmlBytes([open, ...tracks, '</gpx>'].join('\n'), options);
}
