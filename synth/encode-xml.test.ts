import { SaxesParser } from 'saxes';
import { type GpxOptions, encodeGpx } from './encode-gpx.js';
import { type TcxOptions, encodeTcx } from './encode-tcx.js';
import { runWithPauses, steadyRun, treadmillRun } from './run-builders.js';

/** An element as the XML parser from outside sees it. */
interface Found {
  readonly name: string;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** All elements in document order; throws where the text is not well-formed or a prefix is unbound. */
function elementsOf(bytes: Uint8Array): Found[] {
  const parser = new SaxesParser({ xmlns: true });
  const found: Found[] = [];
  const open: Found[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    );
    const path = [...open.map(({ name }) => name), tag.name].join('/');
    const element = { name: tag.name, path, attributes, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(new TextDecoder().decode(bytes)).close();
  return found;
}

const named = (elements: readonly Found[], name: string): Found[] =>
  elements.filter((element) => element.name === name);
const numbers = (elements: readonly Found[], name: string): number[] =>
  named(elements, name).map(({ text }) => Number(text));
const run = () => runWithPauses({ pauses: 1, runS: 90, pauseS: 30 });

describe('GPX', () => {
  const versions: GpxOptions[] = [{ version: '1.0' }, { version: '1.1' }];
  const tags: GpxOptions[] = (['gpxtpx:cad', 'ns3:cad', 'gpxdata:cadence', 'cadence', 'none'] as const).map(
    (cadenceTag) => ({ cadenceTag }),
  );

  test.each([...versions, ...tags])('is well-formed with %j and holds every sample', (options) => {
    const made = run();
    const elements = elementsOf(encodeGpx(made, options));
    const points = named(elements, 'trkpt');
    expect(points).toHaveLength(made.samples);
    for (const [i, { attributes }] of points.entries()) {
      expect(Number(attributes.lat)).toBeCloseTo(made.truth.latitudeDeg[i], 6);
      expect(Number(attributes.lon)).toBeCloseTo(made.truth.longitudeDeg[i], 6);
    }
    expect(elements[0].attributes.version).toBe(options.version ?? '1.1');
  });

  test.each([
    ['oneFoot', 0.5],
    ['bothFeet', 1],
  ] as const)('counts %s', (cadenceCounts, share) => {
    const made = run();
    const found = numbers(elementsOf(encodeGpx(made, { cadenceCounts })), 'gpxtpx:cad');
    expect(found).toHaveLength(made.samples);
    for (const [i, value] of found.entries()) {
      expect(Math.abs(value - made.truth.cadenceSpm[i] * share)).toBeLessThanOrEqual(0.5);
    }
  });

  test('a phone without a sensor writes no cadence', () => {
    const text = new TextDecoder().decode(encodeGpx(run(), { cadenceTag: 'none', heartRate: false }));
    expect(text).not.toMatch(/cad|extensions>/);
  });

  test('has the times of the run, or none: a planned route', () => {
    const made = run();
    const times = named(elementsOf(encodeGpx(made)), 'time').map(({ text }) => Date.parse(text));
    expect(times).toEqual([...made.truth.timeS].map((timeS) => made.startTimeMs + 1000 * timeS));
    expect(named(elementsOf(encodeGpx(made, { times: false })), 'time')).toEqual([]);
  });

  test('parts the track at pauses unless told not to', () => {
    expect(named(elementsOf(encodeGpx(run())), 'trkseg')).toHaveLength(2);
    expect(named(elementsOf(encodeGpx(run(), { segmentsAtPauses: false })), 'trkseg')).toHaveLength(1);
  });

  test('writes a track for each run', () => {
    const [one, two] = [steadyRun({ durationS: 9 }), steadyRun({ durationS: 5, startTimeMs: 0 })];
    const elements = elementsOf(encodeGpx([one, two]));
    expect(named(elements, 'trk')).toHaveLength(2);
    expect(named(elements, 'trkpt')).toHaveLength(one.samples + two.samples);
  });

  test('an empty segment may stand first', () => {
    const elements = elementsOf(encodeGpx(run(), { emptySegment: true }));
    expect(named(elements, 'trkseg')).toHaveLength(3);
    expect(elements[elements.findIndex(({ name }) => name === 'trkseg') + 1].name).toBe('trkseg');
  });

  test('speed stands in version 1.0 only', () => {
    const made = run();
    const speeds = numbers(elementsOf(encodeGpx(made, { version: '1.0' })), 'speed');
    for (const [i, speed] of speeds.entries()) expect(speed).toBeCloseTo(made.truth.speedMps[i], 2);
    expect(named(elementsOf(encodeGpx(made)), 'speed')).toEqual([]);
  });

  test('a byte order mark and white space may stand before the declaration', () => {
    const bytes = encodeGpx(steadyRun({ durationS: 2 }), { byteOrderMark: true, leadingSpace: ' \n' });
    expect([...bytes.subarray(0, 6)]).toEqual([0xef, 0xbb, 0xbf, 0x20, 0x0a, 0x3c]);
  });
});

describe('TCX', () => {
  const kinds: TcxOptions[] = [
    { cadence: 'RunCadence' },
    { cadence: 'Cadence' },
    { cadence: 'RunCadenceBothFeet' },
    { cadence: 'none' },
    { prefix: '' },
    { prefix: 'x' },
    { speed: false, cadence: 'none' },
    { lapCadence: true, device: 'Forerunner 45' },
    { byteOrderMark: true },
  ];

  test.each(kinds)('is well-formed with %j and holds every sample', (options) => {
    const made = run();
    const elements = elementsOf(encodeTcx(made, options));
    const points = elements.filter(({ name }) => name === 'Trackpoint');
    expect(points).toHaveLength(made.samples);
    const metres = elements.filter(({ path }) => path.endsWith('Trackpoint/DistanceMeters'));
    for (const [i, { text }] of metres.entries()) {
      expect(Number(text)).toBeCloseTo(made.truth.distanceM[i], 1);
    }
  });

  test.each([
    ['RunCadence', 'ns3:RunCadence', 0.5],
    ['RunCadenceBothFeet', 'ns3:RunCadence', 1],
    ['Cadence', 'Cadence', 0.5],
  ] as const)('cadence as %s stands in %s', (cadence, name, share) => {
    const made = run();
    const found = numbers(elementsOf(encodeTcx(made, { cadence })), name);
    expect(found).toHaveLength(made.samples);
    for (const [i, value] of found.entries()) {
      expect(Math.abs(value - made.truth.cadenceSpm[i] * share)).toBeLessThanOrEqual(0.5);
    }
  });

  test('parts a lap at pauses unless told not to', () => {
    expect(named(elementsOf(encodeTcx(run())), 'Track')).toHaveLength(2);
    expect(named(elementsOf(encodeTcx(run(), { tracksAtPauses: false })), 'Track')).toHaveLength(1);
  });

  test('laps add up to the run', () => {
    const made = steadyRun({ durationS: 1200 });
    const laps = elementsOf(encodeTcx(made, { lapCadence: true })).filter(({ path }) =>
      /\/Lap\/\w+$/.test(path),
    );
    const sum = (name: string): number => numbers(laps, name).reduce((total, value) => total + value, 0);
    expect(sum('DistanceMeters')).toBeCloseTo(made.totals.distanceM, 0);
    expect(sum('TotalTimeSeconds')).toBeCloseTo(made.totals.timerTimeS, 0);
    expect(numbers(laps, 'Cadence')).toHaveLength(made.laps.length);
  });

  test('laps hold every sample once, in order of time', () => {
    const made = steadyRun({ durationS: 1500, sampling: { everyS: 3 } });
    expect(made.laps.length).toBeGreaterThan(3);
    const times = named(elementsOf(encodeTcx(made)), 'Time').map(({ text }) => Date.parse(text));
    expect(times).toEqual([...made.truth.timeS].map((timeS) => made.startTimeMs + 1000 * timeS));
  });

  test('distance falls at lap borders when asked', () => {
    const made = steadyRun({ durationS: 900 });
    const metres = elementsOf(encodeTcx(made, { distanceDipM: 12 }))
      .filter(({ path }) => path.endsWith('Trackpoint/DistanceMeters'))
      .map(({ text }) => Number(text));
    expect(metres.filter((value, i) => value < metres[i - 1])).toHaveLength(made.laps.length - 1);
  });

  test('a treadmill run has no position', () => {
    const elements = elementsOf(encodeTcx(treadmillRun({ durationS: 20 })));
    expect(named(elements, 'Position')).toEqual([]);
    expect(named(elements, 'ns3:Speed')).toHaveLength(21);
  });

  test('writes an activity for each run, with its sport', () => {
    const elements = elementsOf(encodeTcx([run(), run(), run()], { sport: 'Other' }));
    expect(named(elements, 'Activity').map(({ attributes }) => attributes.Sport)).toEqual(
      Array(3).fill('Other'),
    );
  });
});
