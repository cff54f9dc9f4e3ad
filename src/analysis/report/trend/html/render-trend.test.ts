import { parsePage } from '../../../../../test/builders/parsed-page.js';
import { aReport, someWindows } from '../../../../../test/builders/a-report.js';
import { compareRuns } from '../compare-runs.js';
import { trendOf } from '../trend-of.js';
import { trendRunOf } from '../trend-run.js';
import { renderComparisonHtml, renderTrendHtml } from './render-trend.js';

const aRun = (ratio: number) =>
  aReport({ gait: { windows: someWindows(40, () => ({ speedMps: 2.8, ratio })) } });

describe('the pages of several runs', () => {
  it.each(['en', 'de'] as const)('are documents of their own, in %s', (language) => {
    const trend = trendOf([trendRunOf('one', aRun(1))], { language });
    const { root, elements } = parsePage(renderTrendHtml(trend, 'metric'));
    expect(root.children[0]?.attributes.lang).toBe(language);
    expect(elements.filter(({ name }) => name === 'script' || name === 'link' || name === 'img')).toEqual([]);
  });

  it('draw two runs with marks of different shape on shared axes', () => {
    const html = renderComparisonHtml(compareRuns(aRun(1), aRun(0.94), 'en'), 'metric');
    const { elements, text } = parsePage(html);
    const chart = elements.find(({ attributes }) => attributes.id === 'chart-two-pace');
    expect(chart?.children.filter(({ name }) => name === 'circle')).toHaveLength(39);
    expect(chart?.children.filter(({ name }) => name === 'rect')).toHaveLength(39);
    expect(text).toContain('the second run had 6 % fewer steps');
    expect(text).toMatch(/−6 %/);
  });

  it('break the line where a run has a hole', () => {
    const windows = someWindows(40, (minute) => ({
      speedMps: 2.8,
      ratio: 1,
      ...(minute > 15 && minute < 22 && { unjudged: 'uphill' }),
    }));
    const html = renderComparisonHtml(compareRuns(aReport({ gait: { windows } }), aRun(1), 'en'), 'metric');
    const chart = parsePage(html).elements.find(({ attributes }) => attributes.id === 'chart-two-along');
    expect(
      chart?.children.filter(({ name, attributes }) => name === 'path' && attributes.class === 'trace'),
    ).toHaveLength(2);
  });

  it('write in the reader’s units', () => {
    const html = renderComparisonHtml(compareRuns(aRun(1), aRun(1), 'en'), 'imperial');
    expect(parsePage(html).text).not.toMatch(/km/);
  });
});
