import {
  aLikelyReport,
  aReport,
  aReportWithoutCadence,
  aStretch,
  aWindow,
  someWindows,
} from '../../../../test/builders/a-report.js';
import { byId, inside, parsePage, type PageElement } from '../../../../test/builders/parsed-page.js';
import { createFormatter } from '../format-units.js';
import type { Report } from '../report.js';
import { axisUnits } from './axis-units.js';
import { chartCadenceAlong } from './chart-cadence-distance.js';

const metric = axisUnits(createFormatter('metric'));
const imperial = axisUnits(createFormatter('imperial'));

function drawn(report: Report, units = metric): PageElement {
  const drawing = chartCadenceAlong(report, units);
  if (drawing === undefined) throw new Error('nothing was drawn');
  return byId(parsePage(drawing.text), 'chart-along');
}

function withWindows(windows: Report['gait']['windows']): Report {
  return aReport({ gait: { windows } });
}

describe('chart of cadence along the run', () => {
  it('hatches and names every flagged stretch', () => {
    const chart = drawn(aLikelyReport());
    expect(inside(chart, 'g', 'stretch')).toHaveLength(2);
    expect(inside(chart, 'rect').filter(({ attributes }) => attributes.fill === 'url(#hatch)')).toHaveLength(
      2,
    );
    expect(inside(chart, 'text', 'label').map(({ text }) => text)).toEqual(['A', 'B']);
  });

  it('says in words where each stretch is and what was expected there', () => {
    const [desc] = inside(drawn(aLikelyReport()), 'desc');
    expect(desc?.text).toMatch(/^Stretch A, possible: from .+ to .+ is expected\. Stretch B, likely: from/);
  });

  it('says that nothing is flagged when nothing is', () => {
    expect(inside(drawn(aReport()), 'desc')[0]?.text).toBe('No stretch is flagged.');
    expect(inside(drawn(aReport()), 'g', 'stretch')).toEqual([]);
  });

  it('puts a stretch where its windows are', () => {
    const windows = someWindows(10, () => ({ speedMps: 3, ratio: 0.88 }));
    const report = aReport({ gait: { windows, stretches: [aStretch(windows, 5, 10)] } });
    const [shade] = inside(drawn(report), 'rect', 'shade');
    const [axis] = inside(drawn(report), 'line', 'axis');
    const left = Number(axis?.attributes.x1);
    const right = Number(axis?.attributes.x2);
    expect(Number(shade?.attributes.x)).toBeCloseTo((left + right) / 2, 0);
    expect(Number(shade?.attributes.width)).toBeCloseTo((right - left) / 2, 0);
  });

  it('draws judged pieces solid and the others dashed', () => {
    const chart = drawn(aLikelyReport());
    expect(inside(chart, 'path', 'trace unjudged')).toHaveLength(2);
    expect(inside(chart, 'path', 'trace')).toHaveLength(4);
  });

  it('breaks line and band where windows are missing', () => {
    const windows = aReport().gait.windows.filter((_, index) => index < 20 || index > 30);
    const chart = drawn(withWindows(windows));
    expect(inside(chart, 'path', 'band')).toHaveLength(2);
    expect(inside(chart, 'path', 'expected')).toHaveLength(2);
  });

  it('goes by distance in the units of the reader', () => {
    expect(drawn(aReport()).text).toContain('km');
    const chart = drawn(aReport(), imperial);
    expect(chart.text).toContain('mi');
    expect(chart.text).not.toContain('km');
  });

  it('goes by time when the file holds no distance', () => {
    const still = aReport().gait.windows.map((window) => ({ ...window, startM: 0, endM: 0 }));
    const chart = drawn(withWindows(still));
    expect(inside(chart, 'title')[0]?.text).toBe('Cadence over the time of the run');
    expect(chart.text).toContain('time since the start');
  });

  it('does not exist without cadence or windows', () => {
    expect(chartCadenceAlong(aReportWithoutCadence(), metric)).toBeUndefined();
    expect(chartCadenceAlong(withWindows([]), metric)).toBeUndefined();
  });

  it.each([
    ['one window', [aWindow(3, 1)]],
    ['no expectation at all', [aWindow(3, 1, { expectedCadenceSpm: null })]],
    ['holes of null and NaN', [aWindow(3, 1), aWindow(3, NaN), aWindow(3, 1, { cadenceSpm: null })]],
    ['windows without length', [aWindow(3, 1, { startS: 0, endS: 0, startM: 0, endM: 0 })]],
  ])('survives %s', (_, windows) => {
    expect(JSON.stringify(drawn(withWindows(windows)))).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('leaves out names that would run into each other, and keeps the hatching', () => {
    const windows = someWindows(200, () => ({ speedMps: 3, ratio: 0.88 }));
    const stretches = [aStretch(windows, 10, 13), aStretch(windows, 14, 17), aStretch(windows, 100, 110)];
    const chart = drawn(aReport({ gait: { windows, stretches } }));
    expect(inside(chart, 'g', 'stretch')).toHaveLength(3);
    expect(inside(chart, 'text', 'label').map(({ text }) => text)).toEqual(['A', 'C']);
  });
});
