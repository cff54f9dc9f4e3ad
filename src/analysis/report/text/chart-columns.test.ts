import { aWindow, someWindows } from '../../../../test/builders/a-report.js';
import { chartColumns } from './chart-columns.js';

describe('the columns of the chart', () => {
  it('share the distance equally', () => {
    const windows = someWindows(10, () => ({ speedMps: 3, ratio: 1 }));
    const columns = chartColumns(windows, 20);
    expect(columns).toHaveLength(20);
    expect(columns.every((column) => column !== undefined)).toBe(true);
  });

  it('stand where their windows are', () => {
    const windows = someWindows(10, (minute) => ({ speedMps: 3, ratio: minute < 5 ? 1 : 0.85 }));
    const kinds = chartColumns(windows, 10).map((column) => column?.kind);
    expect(kinds).toEqual(['unjudged', 'none', 'none', 'none', 'none', ...Array<string>(5).fill('likely')]);
  });

  it('count a window in every column that it reaches into', () => {
    const windows = [
      aWindow(3, 1, { startM: 0, endM: 30, cadenceSpm: 160 }),
      aWindow(3, 1, { startM: 30, endM: 100, cadenceSpm: 170 }),
    ];
    const cadences = chartColumns(windows, 4).map((column) => column?.cadenceSpm);
    expect(cadences).toEqual([160, 165, 170, 170]);
  });

  it('are empty where nothing was recorded', () => {
    const windows = [aWindow(3, 1, { startM: 0, endM: 180 }), aWindow(3, 1, { startM: 540, endM: 720 })];
    const columns = chartColumns(windows, 4);
    expect(columns.map((column) => column === undefined)).toEqual([false, true, true, false]);
  });

  it('show the gravest of the windows in them, and its own cadence', () => {
    const windows = [
      aWindow(3, 1, { startM: 0, endM: 180 }),
      aWindow(3, 0.88, { startM: 180, endM: 360 }),
      aWindow(3, 0.5, { startM: 360, endM: 540, unjudged: 'walking', level: 'none' }),
    ];
    const [column] = chartColumns(windows, 1);
    expect(column?.kind).toBe('likely');
    expect(column?.cadenceSpm).toBeCloseTo(windows[1]?.cadenceSpm ?? NaN, 6);
  });

  it('weigh windows by their time', () => {
    const windows = [
      aWindow(3, 1, { startM: 0, endM: 30, startS: 0, endS: 30, cadenceSpm: 160 }),
      aWindow(3, 1, { startM: 30, endM: 120, startS: 30, endS: 120, cadenceSpm: 168 }),
    ];
    expect(chartColumns(windows, 1)[0]?.cadenceSpm).toBeCloseTo(166, 6);
  });

  it('do not exist without a cadence', () => {
    expect(chartColumns([], 10)).toEqual([]);
    expect(chartColumns([aWindow(3, 1, { cadenceSpm: null })], 10)).toEqual([]);
  });

  it('know no expectation where there is none', () => {
    const [column] = chartColumns([aWindow(3, 1, { expectedCadenceSpm: null })], 1);
    expect(column?.expectedSpm).toBeNaN();
  });
});
