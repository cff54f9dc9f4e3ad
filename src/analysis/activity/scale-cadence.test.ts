import { scaleCadence } from './scale-cadence.js';
import { timingOf } from './timing.js';

const samples = 120;
const timing = timingOf(
  Float64Array.from({ length: samples }, (_, i) => i),
  [],
  1,
);
const column = (valueAt: (i: number) => number) =>
  Float64Array.from({ length: samples }, (_, i) => valueAt(i));
const scale = (
  valueAt: (i: number) => number,
  speedAt: (i: number) => number = () => 3,
  counted: 'oneFoot' | 'bothFeet' | undefined = 'oneFoot',
) => scaleCadence({ values: column(valueAt), speedMps: column(speedAt), counted, format: 'fit', timing });

describe('scaleCadence', () => {
  test('one foot becomes both feet', () => {
    const { cadenceSpm, scale: decided, warnings } = scale(() => 84.5);
    expect(cadenceSpm[60]).toBe(169);
    expect(decided).toEqual({ counted: 'oneFoot', decidedBy: 'the FIT format counts one foot: doubled' });
    expect(warnings).toEqual([]);
  });

  test('both feet stay as they are', () => {
    expect(scale(() => 169, undefined, 'bothFeet').cadenceSpm[60]).toBe(169);
  });

  test('a 0 at running speed is a lost step: left out and counted', () => {
    const { cadenceSpm, warnings } = scale((i) => (i < 3 ? 0 : 84));
    expect(cadenceSpm[0]).toBeNaN();
    expect(warnings).toEqual([
      { code: 'implausibleValues', message: expect.stringMatching(/0 at running speed in 3 samples/) },
    ]);
  });

  test('a 0 while standing is a real 0', () => {
    const { cadenceSpm, warnings } = scale(
      (i) => (i < 30 ? 0 : 84),
      (i) => (i < 30 ? 0.1 : 3),
    );
    expect(cadenceSpm[0]).toBe(0);
    expect(warnings).toEqual([]);
  });

  test('a 0 without speed beside it stays', () => {
    expect(
      scale(
        (i) => (i < 3 ? 0 : 84),
        (i) => (i < 3 ? NaN : 3),
      ).cadenceSpm[0],
    ).toBe(0);
  });

  test('a doubled value that no runner reaches is left out', () => {
    const { cadenceSpm, warnings } = scale((i) => (i === 5 ? 200 : 84));
    expect(cadenceSpm[5]).toBeNaN();
    expect(warnings).toMatchObject([
      { code: 'implausibleValues', message: expect.stringMatching(/above 300/) },
    ]);
  });

  test('a guess is told, with what to do', () => {
    const { warnings } = scale(() => 113, undefined, undefined);
    expect(warnings).toEqual([]);
    const guessed = scaleCadence({
      values: column(() => 113),
      speedMps: column(() => 3),
      format: 'gpx',
      timing,
    });
    expect(guessed.warnings).toMatchObject([
      { code: 'cadenceScaled', message: expect.stringMatching(/set it by hand/) },
    ]);
  });

  test('the column of the file is left as it is', () => {
    const values = column(() => 84);
    scaleCadence({ values, counted: 'oneFoot', format: 'fit', timing });
    expect(values[0]).toBe(84);
  });
});
