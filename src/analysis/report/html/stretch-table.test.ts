import { aLikelyReport, aReport } from '../../../../test/builders/a-report.js';
import { byId, parsePage } from '../../../../test/builders/parsed-page.js';
import { renderHtml } from '../render-html.js';
import type { Report } from '../report.js';

const pageOf = (report: Report) => parsePage(renderHtml(report, { units: 'metric' }));

describe('long, slow steps in pieces too short to count', () => {
  const page = pageOf(aReport({ gait: { cadenceRatio: 0.83 } }));

  it('are not "not seen"', () => {
    expect(byId(page, 'verdict').text).toContain('only in short pieces');
    expect(byId(page, 'verdict').text).not.toContain('not seen');
    expect(byId(pageOf(aReport()), 'verdict').text).toContain('not seen');
  });

  it('make up no stretch', () => {
    expect(byId(page, 'stretches').text).toMatch(/No piece .* long enough/);
    expect(byId(pageOf(aReport()), 'stretches').text).toMatch(/^No stretch with long, slow steps was found/);
  });
});

describe('the time of a stretch', () => {
  it('is that of its judged windows', () => {
    const report = aLikelyReport();
    const stretches = report.gait.stretches.map((stretch) => ({ ...stretch, judgedS: 245 }));
    expect(byId(pageOf(aLikelyReport({ gait: { stretches } })), 'stretches').text).toContain('4 min 5 s');
    expect(byId(pageOf(report), 'stretches').text).not.toContain('4 min 5 s');
  });
});
