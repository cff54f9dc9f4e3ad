import { aLikelyReport, aReport, aWindow, someWindows } from '../../../../test/builders/a-report.js';
import { byId, inside, parsePage, type PageElement } from '../../../../test/builders/parsed-page.js';
import { createFormatter } from '../format-units.js';
import type { Report } from '../report.js';
import { axisUnits } from './axis-units.js';
import { chartCadenceBySpeed } from './chart-cadence-speed.js';

const metric = axisUnits(createFormatter('metric'));
const imperial = axisUnits(createFormatter('imperial'));

function drawn(report: Report, units = metric): PageElement {
  const { drawing } = chartCadenceBySpeed(report, units);
  if (drawing === undefined) throw new Error('nothing was drawn');
  return byId(parsePage(drawing.text), 'chart-pace');
}

function marks(chart: PageElement, kind: string): number {
  return inside(chart, 'path', `mark ${kind}`).length + inside(chart, 'circle', `mark ${kind}`).length;
}

function withWindows(windows: Report['gait']['windows']): Report {
  return aReport({ gait: { windows } });
}

/** The points of a path, in its own order. */
function pointsOf(path: PageElement | undefined): readonly { readonly x: number; readonly y: number }[] {
  const pairs = [...(path?.attributes.d ?? '').matchAll(/[ML](\S+) ([\d.-]+)/g)];
  return pairs.map((pair) => ({ x: Number(pair[1]), y: Number(pair[2]) }));
}

/** All numbers in attributes, to see that nothing leaves the drawing. */
function numbersIn({ attributes, children }: PageElement): number[] {
  const own = Object.values(attributes).flatMap((value) => value.match(/-?\d+\.?\d*/g)?.map(Number) ?? []);
  return [...own, ...children.flatMap(numbersIn)];
}

describe('chart of cadence by pace', () => {
  it('shows every window with its level, as many marks as windows', () => {
    const report = aLikelyReport();
    const chart = drawn(report);
    const count = (level: string) =>
      report.gait.windows.filter((window) => window.unjudged === undefined && window.level === level).length;
    expect(marks(chart, 'none')).toBe(count('none'));
    expect(marks(chart, 'possible')).toBe(count('possible'));
    expect(marks(chart, 'likely')).toBe(count('likely'));
    expect(marks(chart, 'unjudged')).toBe(report.gait.windows.filter((window) => window.unjudged).length);
    expect(count('likely')).toBeGreaterThan(10);
  });

  it('has one band, the expected line, and an edge for each level', () => {
    const chart = drawn(aReport());
    expect(inside(chart, 'path', 'band')).toHaveLength(1);
    expect(inside(chart, 'path', 'expected')).toHaveLength(1);
    expect(inside(chart, 'path', 'edge possible')).toHaveLength(1);
    expect(inside(chart, 'path', 'edge likely')).toHaveLength(1);
  });

  it('names the edges by how far they lie below what is expected', () => {
    expect(inside(drawn(aReport()), 'text', 'edge-name').map(({ text }) => text)).toEqual(['−6 %', '−10 %']);
  });

  it.each([
    [1, 'the expected line', 'expected', 'first'],
    [0.94, 'the edge of possible', 'edge possible', 'first'],
    [0.9, 'the edge of likely', 'edge likely', 'first'],
    [1 / 0.94, 'the upper end of the band', 'band', 'first'],
    [0.94, 'the lower end of the band', 'band', 'last'],
  ] as const)('puts a window with %d of the expected cadence on %s', (ratio, _, line, end) => {
    const window = aWindow(3, ratio, { level: 'none' });
    const chart = drawn(withWindows([window, aWindow(2.6, 1), aWindow(3.4, 1)]));
    const mark = inside(chart, 'circle', 'mark none')[0]?.attributes ?? {};
    const near = pointsOf(inside(chart, 'path', line)[0]).filter(
      ({ x }) => Math.abs(x - Number(mark.cx)) <= 6.1,
    );
    const nearest = end === 'first' ? near[0] : near[near.length - 1];
    expect(Math.abs((nearest?.y ?? NaN) - Number(mark.cy))).toBeLessThan(1.5);
  });

  it('puts fewer steps lower and faster running further right', () => {
    const chart = drawn(withWindows([aWindow(2.5, 1), aWindow(3.5, 0.97)]));
    const [slow, fast] = inside(chart, 'circle', 'mark none').map(({ attributes }) => ({
      x: Number(attributes.cx),
      y: Number(attributes.cy),
    }));
    expect(fast?.x).toBeGreaterThan(slow?.x ?? NaN);
    const [less] = inside(drawn(withWindows([aWindow(3, 1), aWindow(3, 0.88)])), 'path', 'mark likely');
    expect(less).toBeDefined();
  });

  it('draws what was flagged over what was not', () => {
    const chart = JSON.stringify(drawn(aLikelyReport()));
    expect(chart.lastIndexOf('mark none')).toBeLessThan(chart.indexOf('mark possible'));
    expect(chart.lastIndexOf('mark possible')).toBeLessThan(chart.indexOf('mark likely'));
  });

  it('says in words what it shows', () => {
    const chart = drawn(aLikelyReport());
    expect(chart.attributes['aria-labelledby']).toBe('chart-pace-title chart-pace-desc');
    expect(inside(chart, 'desc')[0]?.text).toMatch(/^58 pieces of up to a minute: \d+ within or above/);
  });

  it('labels pace per kilometre or per mile', () => {
    expect(drawn(aReport()).text).toContain('pace, min/km');
    expect(drawn(aReport(), imperial).text).toContain('pace, min/mi');
    expect(drawn(aReport(), imperial).text).not.toContain('km');
  });

  it('leaves out standing, which has no pace', () => {
    const standing = aWindow(3, 1, { speedMps: 0, unjudged: 'standing' });
    expect(marks(drawn(withWindows([aWindow(3, 1), standing])), 'unjudged')).toBe(0);
    expect(chartCadenceBySpeed(withWindows([standing]), metric).drawing).toBeUndefined();
  });

  it('draws nothing when no window has both numbers', () => {
    const blind = aReport().gait.windows.map((window) => ({ ...window, cadenceSpm: null }));
    expect(chartCadenceBySpeed(withWindows(blind), metric)).toEqual({ drawing: undefined, outside: 0 });
    expect(chartCadenceBySpeed(withWindows([]), metric).drawing).toBeUndefined();
  });

  it.each([
    ['one window', [aWindow(3, 1)]],
    ['all at one speed and cadence', someWindows(20, () => ({ speedMps: 3, ratio: 1 }))],
    ['NaN among them', [aWindow(NaN, 1), aWindow(3, NaN), aWindow(3, 0.95)]],
    [
      'null among them',
      [aWindow(3, 1, { speedMps: null }), aWindow(3, 1, { cadenceSpm: null }), aWindow(2.8, 1)],
    ],
    ['no expectation', [aWindow(3, 1, { expectedCadenceSpm: null, z: null })]],
    ['nothing but unjudged walking', [aWindow(1.4, 0.7, { unjudged: 'walking' })]],
    ['creeping', [aWindow(0.4, 0.9, { unjudged: 'walking' })]],
  ])('survives %s', (_, windows) => {
    const chart = drawn(withWindows(windows));
    expect(JSON.stringify(chart)).not.toMatch(/NaN|Infinity|undefined/);
    expect(numbersIn(chart).every((number) => Math.abs(number) <= 400)).toBe(true);
  });

  it('draws a long run smaller and paler, so that its cloud keeps a shape', () => {
    const long = someWindows(300, () => ({ speedMps: 3, ratio: 1 }));
    const radius = (chart: PageElement) => Number(inside(chart, 'circle', 'mark none')[0]?.attributes.r);
    expect(radius(drawn(withWindows(long)))).toBeLessThan(radius(drawn(aReport())));
    expect(inside(drawn(withWindows(long)), 'g', 'dense')).toHaveLength(1);
  });

  it('is not squeezed by a piece that lies far off, and says that it is left out', () => {
    const walk = aWindow(1.2, 0.6, { unjudged: 'walking' });
    const report = withWindows([...aReport().gait.windows, walk]);
    const { outside } = chartCadenceBySpeed(report, metric);
    expect(outside).toBe(1);
    expect(marks(drawn(report), 'unjudged')).toBe(1);
  });

  it('shows or counts every window that has both numbers', () => {
    const windows = someWindows(40, (minute) => ({
      speedMps: 0.5 + minute * 0.2,
      ratio: 0.7 + minute * 0.01,
      ...(minute % 3 === 0 && { unjudged: 'tooSlow' }),
    }));
    const { outside } = chartCadenceBySpeed(withWindows(windows), metric);
    const chart = drawn(withWindows(windows));
    const shown = ['none', 'possible', 'likely', 'unjudged'].reduce(
      (sum, kind) => sum + marks(chart, kind),
      0,
    );
    expect(shown + outside).toBe(40);
  });
});
