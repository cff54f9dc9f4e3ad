import { HandMadeFit, speed } from '../../../../test/builders/hand-made-fit.js';
import type { FitDeveloperField } from '../../../../synth/fit-bytes.js';
import { decodeContext } from './context.js';
import { developerColumns } from './developer-fields.js';
import { readFieldDescriptions } from './field-descriptions.js';
import { walkFile } from './walk-file.js';

const uint16 = 0x84;
const float32 = 0x88;

const field = (number: number, value: number, developer = 0): FitDeveloperField => ({
  number,
  type: 'uint16',
  value,
  developer,
});

function columns(file: HandMadeFit) {
  const bytes = file.close();
  const [part] = walkFile(bytes).parts;
  const descriptions = readFieldDescriptions(decodeContext(bytes, part).fieldDescriptions);
  return developerColumns(bytes, part.definitions, part.records, descriptions).map((column) => ({
    ...column,
    values: [...column.values],
  }));
}

describe('developerColumns', () => {
  test('a described field is a source of its channel, in the unit of the channel', () => {
    const file = new HandMadeFit()
      .describe(4, float32, 'Vertical Oscillation', 'Centimeters')
      .record(0, [speed(3)], { developerFields: [{ ...field(4, 7.5), type: 'float32' }] });
    expect(columns(file)).toEqual([
      {
        channel: 'verticalOscillationMm',
        source: 'developer:Vertical Oscillation',
        values: [75],
        rank: expect.any(Number),
      },
    ]);
  });

  test('cadence in spm counts both feet, whatever native field it claims to be', () => {
    const file = new HandMadeFit()
      .describe(2, uint16, 'Cadence', 'spm')
      .record(0, [], { developerFields: [field(2, 168)] });
    expect(columns(file)).toMatchObject([{ channel: 'cadenceSpm', counted: 'bothFeet', values: [168] }]);
  });

  test('cadence in rpm is left to what is plausible', () => {
    const file = new HandMadeFit()
      .describe(2, uint16, 'Cadence', 'RPM')
      .record(0, [], { developerFields: [field(2, 84)] });
    expect(columns(file)[0]).not.toHaveProperty('counted');
  });

  test('records before the app started, and invalid values, are not measured', () => {
    const file = new HandMadeFit().record(0, [speed(3)]);
    file.describe(0, uint16, 'Power', 'Watts');
    file.record(1, [speed(3)], { developerFields: [field(0, 250)] });
    file.record(2, [speed(3)], { developerFields: [field(0, NaN)] });
    expect(columns(file)).toMatchObject([{ values: [NaN, 250, NaN] }]);
  });

  test('the same description twice is one source', () => {
    const file = new HandMadeFit()
      .describe(0, uint16, 'Power', 'Watts')
      .record(0, [], { developerFields: [field(0, 250)] })
      .describe(0, uint16, 'Power', 'Watts')
      .record(1, [], { developerFields: [field(0, 260)] });
    expect(columns(file)).toMatchObject([{ source: 'developer:Power', values: [250, 260] }]);
  });

  test('an app that comes back under another index goes on with its source', () => {
    const file = new HandMadeFit()
      .describe(0, uint16, 'Power', 'Watts', 0)
      .record(0, [], { developerFields: [field(0, 250, 0)] })
      .describe(0, uint16, 'Power', 'Watts', 1)
      .record(1, [], { developerFields: [field(0, 260, 1)] });
    expect(columns(file)).toMatchObject([{ values: [250, 260] }]);
  });

  test('a number that is described anew means the new thing from there on', () => {
    const file = new HandMadeFit()
      .describe(0, uint16, 'Power', 'Watts')
      .record(0, [], { developerFields: [field(0, 250)] })
      .describe(0, uint16, 'Ground Time', 'ms')
      .record(1, [], { developerFields: [field(0, 240)] });
    expect(columns(file)).toMatchObject([
      { channel: 'powerW', values: [250, NaN] },
      { channel: 'contactTimeMs', values: [NaN, 240] },
    ]);
  });

  test('a description that stands after the records holds for them', () => {
    const file = new HandMadeFit()
      .record(0, [], { developerFields: [field(0, 250)] })
      .describe(0, uint16, 'Power', 'Watts');
    expect(columns(file)).toMatchObject([{ values: [250] }]);
  });

  test('fields of two apps are kept apart', () => {
    const file = new HandMadeFit()
      .describe(0, uint16, 'Power', 'Watts', 0)
      .describe(0, uint16, 'Ground Time', 'ms', 1)
      .record(0, [], { developerFields: [field(0, 250, 0), field(0, 240, 1)] });
    expect(columns(file)).toMatchObject([{ values: [250] }, { values: [240] }]);
  });

  test('a declared scale and offset are applied', () => {
    const file = new HandMadeFit()
      .message(206, [
        { number: 0, type: 'uint8', value: 0 },
        { number: 1, type: 'uint8', value: 0 },
        { number: 2, type: 'uint8', value: uint16 },
        { number: 3, type: 'byte', value: 'Speed' },
        { number: 6, type: 'uint8', value: 100 },
        { number: 7, type: 'sint8', value: 5 },
        { number: 8, type: 'byte', value: 'm/s' },
      ])
      .record(0, [], { developerFields: [field(0, 800)] });
    expect(columns(file)).toMatchObject([{ values: [3] }]);
  });

  test('big-endian values are read', () => {
    const file = new HandMadeFit(true)
      .describe(0, uint16, 'Power', 'Watts')
      .record(0, [], { developerFields: [field(0, 300)] });
    expect(columns(file)).toMatchObject([{ values: [300] }]);
  });

  test('a nameless field in spm is cadence; other nameless ones are left out', () => {
    const file = new HandMadeFit()
      .describe(0, uint16, undefined, 'spm')
      .describe(1, uint16, undefined, 'Watts')
      .record(0, [], { developerFields: [field(0, 170), field(1, 250)] });
    expect(columns(file)).toMatchObject([{ source: 'developer:unnamed', channel: 'cadenceSpm' }]);
  });

  test.each([
    ['that nobody described', (file: HandMadeFit) => file],
    ['of an unknown type', (file: HandMadeFit) => file.describe(0, 0x1f, 'Power', 'Watts')],
    ['that is shorter than its type', (file: HandMadeFit) => file.describe(0, float32, 'Power', 'Watts')],
    ['that is a text', (file: HandMadeFit) => file.describe(0, 0x07, 'Power', 'Watts')],
    ['that measures something else', (file: HandMadeFit) => file.describe(0, uint16, 'Form Power', 'Watts')],
  ])('a field %s is left out', (_, describe) => {
    expect(columns(describe(new HandMadeFit()).record(0, [], { developerFields: [field(0, 250)] }))).toEqual(
      [],
    );
  });

  test('dozens of sources are bounded', () => {
    const file = new HandMadeFit();
    const names = ['Power', 'power', 'POWER', 'pOWER', 'PoWER', 'POwER', 'POWeR', 'POWEr', 'poWER', 'powER'];
    for (let app = 0; app < 10; app++) {
      for (let i = 0; i < 10; i++) file.describe(i, uint16, `${names[i]} ${'-'.repeat(app)}`, 'Watts', app);
    }
    for (let app = 0; app < 10; app++) {
      file.record(app, [], { developerFields: Array.from({ length: 10 }, (_, i) => field(i, 250, app)) });
    }
    expect(columns(file).length).toBeLessThanOrEqual(24);
  });
});
