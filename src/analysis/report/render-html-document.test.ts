import { aHalfMarathonReport, aLikelyReport, aReport } from '../../../test/builders/a-report.js';
import { byId, parsePage, type ParsedPage } from '../../../test/builders/parsed-page.js';
import { renderHtml } from './render-html.js';
import type { Report } from './report.js';

const metric = { units: 'metric' } as const;
const imperial = { units: 'imperial' } as const;

function pageOf(report: Report, options: Parameters<typeof renderHtml>[1] = metric): ParsedPage {
  return parsePage(renderHtml(report, options));
}

describe('what comes from outside', () => {
  const nasty = `<script>alert(1)</script>"'&<!--]]>`;
  const report = aLikelyReport({
    run: {
      warnings: [{ code: 'gap', message: nasty }],
      subSport: nasty,
      cadenceScale: { counted: 'bothFeet', decidedBy: nasty },
    },
    source: {
      device: `Acme "Runner" 'X' & <b>`,
      channels: [{ channel: nasty, source: nasty, coverage: 1, used: true, reason: nasty }],
    },
    gait: { unjudged: [{ reason: nasty, timeS: 60 }] },
    verdict: { headline: nasty, because: [nasty], limits: [nasty] },
    safety: { redFlag: 'seek-help', because: [nasty] },
  });

  it('is shown as text and never becomes markup', () => {
    const page = pageOf(report);
    expect(page.elements.filter(({ name }) => name === 'script')).toEqual([]);
    expect(page.elements.filter(({ name, text }) => name === 'b' && text === '')).toEqual([]);
    expect(page.text).toContain(nasty);
    expect(page.text).toContain(`Acme "Runner" 'X' & <b>`);
  });

  it('cannot break the page with characters that XML forbids', () => {
    const page = pageOf(aReport({ source: { device: 'bad\u0000\u001B\uD800name' } }));
    expect(page.text).toContain('bad\uFFFD\uFFFD\uFFFDname');
  });
});

describe('units', () => {
  it('are metric everywhere on a metric page', () => {
    expect(pageOf(aHalfMarathonReport(), metric).text).not.toMatch(/\bmi\b|min\/mi|\bft\b|\bmiles?\b(?!\.)/);
  });

  it('are imperial everywhere on an imperial page', () => {
    const page = pageOf(aHalfMarathonReport(), imperial);
    const withoutMethod = page.text.replace(byId(page, 'method').text, '');
    expect(withoutMethod).not.toMatch(/\bkm\b|min\/km|\d\s?m\b/);
    expect(withoutMethod).toMatch(/\bmi\b/);
  });
});

describe('the document', () => {
  const html = renderHtml(aReport(), metric);

  it('allows nothing but its own styles', () => {
    const policy = parsePage(html).elements.find(
      ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
    );
    expect(policy?.attributes.content).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; img-src data:/,
    );
  });

  it('fits phones, dark rooms and search engines that look away', () => {
    const metas = parsePage(html).elements.filter(({ name }) => name === 'meta');
    const content = (name: string) =>
      metas.find(({ attributes }) => attributes.name === name)?.attributes.content;
    expect(content('viewport')).toBe('width=device-width, initial-scale=1');
    expect(content('color-scheme')).toBe('light dark');
    expect(content('robots')).toBe('noindex');
  });

  it('names the run in its title', () => {
    expect(parsePage(html).elements.find(({ name }) => name === 'title')?.text).toMatch(
      /^Run of .*2026.* – Stridecheck$/,
    );
  });

  it('leads back to the runs on the service, and nowhere from a file', () => {
    const links = (page: ParsedPage) =>
      page.elements.filter(({ name, attributes }) => name === 'a' && attributes.href !== '#seek-help');
    expect(links(parsePage(html))).toEqual([]);
    const service = links(pageOf(aReport(), { units: 'metric', generatedFor: 'service' }));
    expect(service.map(({ attributes }) => attributes.href)).toEqual(['/']);
  });

  it('stays small: an hour of running in less than 64 kB', () => {
    expect(html.length).toBeLessThan(64 * 1024);
  });
});
