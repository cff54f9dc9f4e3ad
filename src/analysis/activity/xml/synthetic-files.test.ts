import { appendJunk, flipByte, gzip, gzipBomb, truncate } from '../../../../synth/damage.js';
import { deepNesting, doctype, longText, manyAttributes, xmlBomb } from '../../../../synth/damage-xml.js';
import { encodeGpx, type GpxOptions } from '../../../../synth/encode-gpx.js';
import { encodeTcx, type TcxOptions } from '../../../../synth/encode-tcx.js';
import { runWithPauses, treadmillRun, triathlon } from '../../../../synth/run-builders.js';
import type { SyntheticRun } from '../../../../synth/synthetic-run.js';
import { ActivityError } from '../activity-error.js';
import { detectFormat } from '../detect.js';
import { readGpx } from '../gpx/read-gpx.js';
import { limits } from '../limits.js';
import type { RecordedFile, Recording } from '../recording.js';
import { readTcx } from '../tcx/read-tcx.js';
import { unpack } from '../unpack.js';

const run = runWithPauses({ pauses: 2, runS: 120, pauseS: 45 });

function readXmlFile(bytes: Uint8Array): RecordedFile {
  const unpacked = unpack(bytes);
  return detectFormat(unpacked) === 'gpx' ? readGpx(unpacked) : readTcx(unpacked);
}

function codeOf(bytes: Uint8Array): string {
  try {
    return readXmlFile(bytes).outcome;
  } catch (error) {
    if (error instanceof ActivityError) return error.code;
    throw error;
  }
}

/** Compares what was read with the run that was written, to half of the last written decimal. */
function expectTruth(recording: Recording, truth: SyntheticRun, cadenceShare: number): void {
  expect([...recording.timeMs]).toEqual([...truth.truth.timeS].map((s) => truth.startTimeMs + s * 1000));
  const tolerance: Readonly<Record<string, number>> = {
    latitudeDeg: 6e-8,
    longitudeDeg: 6e-8,
    altitudeM: 0.051,
    distanceM: 0.0051,
    speedMps: 0.00051,
    heartRateBpm: 0.51,
    cadenceSpm: 0.51,
  };
  for (const { channel, values } of recording.columns) {
    const share = channel === 'cadenceSpm' ? cadenceShare : 1;
    const expected = truth.truth[channel as keyof typeof truth.truth];
    values.forEach((value, i) => {
      if (!(Math.abs(value - share * expected[i]) <= tolerance[channel])) {
        expect({ channel, i, value }).toEqual({ channel, i, value: share * expected[i] });
      }
    });
  }
}

describe('a synthetic run as GPX', () => {
  const ways: readonly (GpxOptions & { readonly share?: number })[] = [
    {},
    { version: '1.0' },
    { cadenceTag: 'ns3:cad', byteOrderMark: true },
    { cadenceTag: 'gpxdata:cadence', leadingSpace: '\n  ' },
    { cadenceTag: 'cadence', cadenceCounts: 'bothFeet', share: 1 },
    { emptySegment: true },
  ];

  it.each(ways)('is read back as it was run, written with %j', ({ share = 0.5, ...options }) => {
    const { recordings, outcome } = readXmlFile(encodeGpx(run, options));
    expect(outcome).toBe('read');
    expect(recordings).toHaveLength(1);
    expectTruth(recordings[0], run, share);
    expect(recordings[0].columns.filter(({ channel }) => channel === 'cadenceSpm')).toHaveLength(1);
    expect(recordings[0].timerEvents.map(({ kind }) => kind)).toEqual(['segment', 'segment']);
  });

  it('has no cadence when none was written', () => {
    const [{ columns }] = readXmlFile(encodeGpx(run, { cadenceTag: 'none' })).recordings;
    expect(columns.map(({ channel }) => channel)).not.toContain('cadenceSpm');
  });

  it('without times is a planned route', () => {
    expect(codeOf(encodeGpx(run, { times: false }))).toBe('noTime');
  });
});

describe('a synthetic run as TCX', () => {
  const ways: readonly (TcxOptions & { readonly share?: number })[] = [
    {},
    { prefix: '' },
    { prefix: 'x', byteOrderMark: true, leadingSpace: ' ' },
    { cadence: 'Cadence', lapCadence: true },
    { cadence: 'RunCadenceBothFeet', share: 1 },
  ];

  it.each(ways)('is read back as it was run, written with %j', ({ share = 0.5, ...options }) => {
    const { recordings, outcome } = readXmlFile(encodeTcx(run, options));
    expect(outcome).toBe('read');
    expect(recordings).toHaveLength(1);
    expectTruth(recordings[0], run, share);
    expect(recordings[0].stated.distanceM).toBeCloseTo(run.totals.distanceM, 0);
    expect(recordings[0].stated.timerTimeS).toBeCloseTo(run.totals.timerTimeS, 0);
    expect(recordings[0].timerEvents).toHaveLength(2);
  });

  it('indoors has distance and no positions', () => {
    const indoors = treadmillRun({ durationS: 60 });
    const [recording] = readXmlFile(encodeTcx(indoors)).recordings;
    expectTruth(recording, indoors, 0.5);
    expect(recording.columns.map(({ channel }) => channel)).not.toContain('latitudeDeg');
  });

  it('of several runs gives each of them', () => {
    const { recordings } = readXmlFile(encodeTcx(triathlon(60)));
    expect(recordings.map(({ timeMs }) => timeMs.length)).toEqual(
      triathlon(60).map(({ samples }) => samples),
    );
  });
});

describe.each([
  ['gpx', encodeGpx(run)],
  ['TrainingCenterDatabase', encodeTcx(run)],
] as const)('a damaged %s file', (root, whole) => {
  it('gzipped and cut in the middle is read up to there', () => {
    expect(codeOf(gzip(whole))).toBe('read');
    const { outcome, recordings } = readXmlFile(truncate(gzip(whole), gzip(whole).length >> 1));
    expect(outcome).toBe('partlyRead');
    expect(recordings[0].warnings.map(({ code }) => code)).toContain('truncated');
  });

  it('with junk after its end is still read', () => {
    expect(readXmlFile(appendJunk(whole)).recordings[0].timeMs).toHaveLength(run.samples);
    expect(codeOf(appendJunk(gzip(whole)))).toBe('read');
  });

  it('with one wrong byte anywhere is read, partly read or refused with a code', () => {
    for (let at = 0; at < whole.length; at += 997) {
      expect(typeof codeOf(flipByte(whole, at))).toBe('string');
    }
  });

  it('made to exhaust memory is refused', () => {
    expect(codeOf(xmlBomb(root))).toBe('refused');
    expect(codeOf(doctype(root))).toBe('refused');
    expect(codeOf(deepNesting(100_000, root))).toBe('refused');
    expect(codeOf(manyAttributes(10_000, root))).toBe('refused');
    expect(codeOf(longText(10_000_000, root))).toBe('tooLarge');
    expect(codeOf(gzipBomb(2 * limits.unpackedBytes, whole))).toBe('tooLarge');
  });
});
