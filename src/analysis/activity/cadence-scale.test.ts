import { decideCadenceScale, type CadenceInput } from './cadence-scale.js';
import { timingOf } from './timing.js';

const samples = 600;
const timing = timingOf(
  Float64Array.from({ length: samples }, (_, i) => i),
  [],
  1,
);
const constant = (value: number) => new Float64Array(samples).fill(value);

function decide(perMinute: number, rest: Partial<CadenceInput> = {}) {
  return decideCadenceScale({
    values: constant(perMinute),
    speedMps: constant(3),
    format: 'gpx',
    timing,
    ...rest,
  });
}

describe('decideCadenceScale without a statement in the file', () => {
  test.each([
    [60, 'oneFoot', false],
    [84, 'oneFoot', false],
    [110, 'oneFoot', false],
    [112, 'oneFoot', true],
    [118, 'bothFeet', true],
    [120, 'bothFeet', false],
    [168, 'bothFeet', false],
    [220, 'bothFeet', false],
    [230, 'bothFeet', true],
    [40, 'oneFoot', true],
  ] as const)('a running median of %d means %s, a guess: %s', (median, counted, doubtful) => {
    expect(decide(median)).toMatchObject({ counted, doubtful });
  });

  test.each([
    [55, 'oneFoot', false],
    [80, 'oneFoot', false],
    [92, 'oneFoot', true],
    [110, 'bothFeet', false],
    [160, 'bothFeet', false],
  ] as const)('at walking speed a median of %d means %s, a guess: %s', (median, counted, doubtful) => {
    expect(decide(median, { speedMps: constant(1.4) })).toMatchObject({ counted, doubtful });
  });

  test('the sentence names the median', () => {
    expect(decide(84).decidedBy).toBe('median 84 while running: one foot, doubled');
    expect(decide(168).decidedBy).toBe('median 168 while running: both feet');
    expect(decide(113).decidedBy).toBe('median 113 while running: probably one foot, doubled');
  });

  test('walk breaks and standing do not pull the median down', () => {
    const values = constant(0).map((_, i) => (i < 350 ? 55 : 84));
    const speedMps = constant(0).map((_, i) => (i < 350 ? 1.4 : 3));
    expect(decide(0, { values, speedMps }).decidedBy).toMatch('median 84 while running');
  });

  test('long silences between smart samples count for their time', () => {
    const uneven = timingOf(Float64Array.of(0, 20, 40, 60, 80, 81, 82, 83, 84, 85, 86), [], 1);
    const values = Float64Array.of(84, 84, 84, 84, 170, 170, 170, 170, 170, 170, 170);
    expect(decideCadenceScale({ values, format: 'gpx', timing: uneven }).counted).toBe('oneFoot');
  });

  test('without speed every step counts', () => {
    expect(decide(84, { speedMps: undefined })).toMatchObject({ counted: 'oneFoot', doubtful: false });
  });

  test('cadence that is never where speed is decides all the same', () => {
    const speedMps = constant(NaN);
    expect(decide(84, { speedMps })).toMatchObject({ counted: 'oneFoot', doubtful: false });
  });

  test('cadence of zeros decides nothing', () => {
    expect(decide(0)).toMatchObject({
      doubtful: true,
      decidedBy: expect.stringMatching(/nothing to decide by/),
    });
  });
});

describe('decideCadenceScale with a statement', () => {
  test('FIT counts one foot', () => {
    expect(decide(84, { counted: 'oneFoot', format: 'fit' })).toEqual({
      counted: 'oneFoot',
      decidedBy: 'the FIT format counts one foot: doubled',
      doubtful: false,
    });
  });

  test('one foot that would be 260 spm was both feet already, and it says so', () => {
    const decided = decide(130, { counted: 'oneFoot', format: 'fit' });
    expect(decided).toMatchObject({ counted: 'bothFeet', doubtful: true });
    expect(decided.decidedBy).toMatch(/median of 130 would be 260.*both feet already/);
  });

  test('a sprinter at 228 spm is still believed', () => {
    expect(decide(114, { counted: 'oneFoot', format: 'fit' }).counted).toBe('oneFoot');
  });

  test('a unit of steps per minute counts both feet', () => {
    expect(decide(168, { counted: 'bothFeet', format: 'fit' })).toEqual({
      counted: 'bothFeet',
      decidedBy: 'the file says steps of both feet',
      doubtful: false,
    });
  });

  test('both feet with a running median of 84 is one foot all the same', () => {
    expect(decide(84, { counted: 'bothFeet', format: 'fit' })).toMatchObject({
      counted: 'oneFoot',
      doubtful: true,
    });
  });

  test('both feet at 104 while walking are believed', () => {
    expect(decide(104, { counted: 'bothFeet', speedMps: constant(1.4) }).counted).toBe('bothFeet');
  });

  test('a walk in FIT stays one foot', () => {
    expect(decide(57, { counted: 'oneFoot', format: 'fit', speedMps: constant(1.4) }).counted).toBe(
      'oneFoot',
    );
  });

  test.each(['oneFoot', 'bothFeet'] as const)('the runner who says %s is right', (setByRunner) => {
    expect(decide(84, { counted: 'oneFoot', setByRunner })).toEqual({
      counted: setByRunner,
      decidedBy: 'set by the runner',
      doubtful: false,
    });
  });
});
