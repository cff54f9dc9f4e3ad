import { existsSync, readFileSync } from 'node:fs';
import { expectationFor, expectedCadenceSpm, isExtrapolated, levelOfRatio, zOfRatio } from './expectation.js';

/** Tables of the evidence, read where they stand. */
const dataFolder = new URL('../../../../shared/evidence/data/', import.meta.url);
const isThere = existsSync(dataFolder);
const withEvidence = isThere ? describe : describe.skip;

if (!isThere) {
  test('evidence tables: skipped, ../shared/evidence/data is not there', () => {
    console.log('Tests over the evidence tables are skipped: ../shared/evidence/data is missing.');
  });
}

function rowsOf(name: string): Record<string, number>[] {
  const lines = readFileSync(new URL(name, dataFolder), 'utf8').trim().split('\n');
  const [head, ...rows] = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(head.map((key, k) => [key, Number(row[k])])));
}

describe('expected cadence', () => {
  test.each([
    // Worked out by hand from 179.3 · v^0.207 · H^−0.526.
    [2.0, 1.7, 156.56],
    [2.8, 1.72, 166.82],
    [3.0, 1.78, 166.2],
    [3.5, 1.6, 181.48],
    [4.0, 1.94, 168.59],
  ])('at %d m/s and %d m is %d steps a minute', (speedMps, heightM, expected) => {
    expect(expectedCadenceSpm(speedMps, heightM)).toBeCloseTo(expected, 2);
  });

  test('rises with speed and falls with height', () => {
    expect(expectedCadenceSpm(3.2, 1.75)).toBeGreaterThan(expectedCadenceSpm(3, 1.75));
    expect(expectedCadenceSpm(3, 1.85)).toBeLessThan(expectedCadenceSpm(3, 1.75));
  });

  test('does not exist without a speed or a height', () => {
    expect(expectedCadenceSpm(0, 1.75)).toBeNaN();
    expect(expectedCadenceSpm(-1, 1.75)).toBeNaN();
    expect(expectedCadenceSpm(NaN, 1.75)).toBeNaN();
    expect(expectedCadenceSpm(3, 0)).toBeNaN();
  });

  test('is extrapolated below 2 and above 4 m/s', () => {
    expect([1.99, 2, 3, 4, 4.01].map(isExtrapolated)).toEqual([true, false, false, false, true]);
  });
});

describe('levels and z', () => {
  test('a level begins at its edge, the edge included', () => {
    expect([1.2, 0.941, 0.94, 0.901, 0.9, 0.7].map(levelOfRatio)).toEqual([
      'none',
      'none',
      'possible',
      'possible',
      'likely',
      'likely',
    ]);
    expect(levelOfRatio(NaN)).toBe('none');
  });

  test('z is 0 at the centre, and 6 % below it about -1', () => {
    expect(zOfRatio(0.998, 0.06)).toBeCloseTo(0, 12);
    expect(zOfRatio(0.998 * Math.exp(-0.06), 0.06)).toBeCloseTo(-1, 12);
    expect(zOfRatio(0.94, 0.06)).toBeCloseTo(-0.998, 3);
    expect(zOfRatio(0.9, 0.06)).toBeCloseTo(-1.723, 3);
  });

  test('z is nearer to 0 when the height is unknown', () => {
    expect(Math.abs(zOfRatio(0.9, 0.065))).toBeLessThan(Math.abs(zOfRatio(0.9, 0.06)));
  });
});

withEvidence('against the evidence', () => {
  test('of its 274 runners 88 % have no pattern, 9.9 % a possible and 2.2 % a likely one', () => {
    const runners = rowsOf('ric_speed_cadence_height_n274.csv');
    const levels = runners.map((row) =>
      levelOfRatio(row.cadence_spm / expectedCadenceSpm(row.speed_mps, row.height_m)),
    );
    const share = (level: string) => (100 * levels.filter((one) => one === level).length) / levels.length;
    expect(runners).toHaveLength(274);
    expect(share('none')).toBeCloseTo(88, 0);
    expect(share('possible')).toBeCloseTo(9.9, 1);
    expect(share('likely')).toBeCloseTo(2.2, 1);
  });

  test('the median of its ratios is .997, and a twentieth lies below .919', () => {
    const ratios = rowsOf('ric_speed_cadence_height_n274.csv')
      .map((row) => row.cadence_spm / expectedCadenceSpm(row.speed_mps, row.height_m))
      .sort((a, b) => a - b);
    const quantile = (q: number) => ratios[Math.round(q * (ratios.length - 1))];
    expect(Math.abs(quantile(0.5) - 0.997)).toBeLessThan(0.002);
    expect(Math.abs(quantile(0.05) - 0.919)).toBeLessThan(0.002);
  });

  test('28 other runners are +0.1, -1.9 and +0.8 steps a minute off at 2.5, 3.5 and 4.5 m/s', () => {
    const rows = rowsOf('rbds_stride_summary_by_speed.csv');
    const off = rows.map((row) => row.cadence_spm - expectedCadenceSpm(row.speed_mps, row.height_m));
    expect(rows.map((row) => row.speed_mps)).toEqual([2.5, 3.5, 4.5]);
    expect(off.map((value) => Number(value.toFixed(1)))).toEqual([0.1, -1.9, 0.8]);
  });
});

describe('the height that is used', () => {
  const told = (heightM?: number) => ({ statedRunner: { heightM } });

  test('is the one that the runner gives, before the one in the watch', () => {
    expect(expectationFor({ heightM: 1.6 }, told(1.8))).toEqual({
      heightM: 1.6,
      heightSource: 'runner',
      sdLn: 0.06,
    });
  });

  test('is the one in the watch when the runner gives none', () => {
    expect(expectationFor({}, told(1.8))).toEqual({ heightM: 1.8, heightSource: 'file', sdLn: 0.06 });
  });

  test('is 1.70 m, and less sure, when nobody gives one', () => {
    expect(expectationFor({}, told())).toEqual({ heightM: 1.7, heightSource: 'assumed', sdLn: 0.065 });
  });

  test.each([1, 1.1, 1.51, 1.94, 2.4, 2.5])('of a runner of %d m is what the runner says', (heightM) => {
    expect(expectationFor({ heightM }, told(1.8))).toEqual({ heightM, heightSource: 'runner', sdLn: 0.06 });
    expect(expectationFor({ heightM }, told())).toMatchObject({ heightM });
  });

  test.each([1, 1.1, 2.4, 2.5])('is not that of %d m in the watch: most likely nobody set it', (heightM) => {
    expect(expectationFor({}, told(heightM)).heightSource).toBe('assumed');
  });

  test.each([0, 0.5, 0.99, 2.51, 178, NaN, -1.7])('a height of %d m counts as not given', (heightM) => {
    expect(expectationFor({ heightM }, told(heightM)).heightSource).toBe('assumed');
    expect(expectationFor({ heightM }, told(1.8)).heightSource).toBe('file');
  });
});
