import {
  aHalfMarathonReport,
  aLikelyReport,
  aReport,
  aReportWithoutCadence,
  aTreadmillReport,
} from '../../../test/builders/a-report.js';
import { byId, inside, parsePage, type ParsedPage } from '../../../test/builders/parsed-page.js';
import { standingAdvice } from '../../../test/builders/some-advice.js';
import { renderHtml } from './render-html.js';
import { reportSchema, type Report } from './report.js';

const metric = { units: 'metric' } as const;
const imperial = { units: 'imperial' } as const;

function pageOf(report: Report, options: Parameters<typeof renderHtml>[1] = metric): ParsedPage {
  return parsePage(renderHtml(report, options));
}

function sectionsOf(page: ParsedPage): string[] {
  const main = page.elements.find(({ name }) => name === 'main');
  return (main?.children ?? []).flatMap(({ attributes }) =>
    attributes.id === undefined ? [] : [attributes.id],
  );
}

const scenarios: readonly (readonly [string, Report])[] = [
  ['a run without a flag', aReport()],
  ['a run with a likely pattern', aLikelyReport()],
  ['a run without cadence', aReportWithoutCadence()],
  ['a treadmill run', aTreadmillReport()],
  ['a half marathon', aHalfMarathonReport()],
];

describe.each(scenarios)('the page of %s', (_, report) => {
  it('is made from a report that fits the schema', () => {
    expect(() => reportSchema.parse(report)).not.toThrow();
  });

  it.each([metric, imperial])('is well-formed with $units units', (options) => {
    expect(() => pageOf(report, options)).not.toThrow();
  });

  it('shows no value that does not exist', () => {
    expect(renderHtml(report, metric)).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
  });

  it('is the same every time', () => {
    expect(renderHtml(report, metric)).toBe(renderHtml(report, metric));
  });

  it('never uses one id twice', () => {
    const ids = pageOf(report).elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has one main heading, the verdict in one sentence', () => {
    const headings = pageOf(report).elements.filter(({ name }) => name === 'h1');
    expect(headings.map(({ text }) => text)).toEqual([report.verdict.headline]);
  });

  it('runs no script, loads nothing and links nowhere outside', () => {
    const html = renderHtml(report, metric);
    const { elements } = parsePage(html);
    expect(
      elements.filter(({ name }) => /^(?:script|link|img|iframe|object|embed|form|base)$/.test(name)),
    ).toEqual([]);
    expect(html).not.toMatch(/https?:|\/\/[a-z]|javascript:|data:[a-z]/i);
    const attributes = elements.flatMap((element) => Object.keys(element.attributes));
    expect(attributes.filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
  });

  it('names every chart and hides every ornament from a screen reader', () => {
    const drawings = pageOf(report).elements.filter(({ name }) => name === 'svg');
    const silent = drawings.filter(
      ({ attributes }) => attributes.role !== 'img' && attributes['aria-hidden'] !== 'true',
    );
    expect(silent).toEqual([]);
  });

  it('says no more than a watch can know', () => {
    expect(pageOf(report).text).not.toMatch(
      /injury risk|diagnos|abnormal|\bcure|prevents? injur|you overstride/i,
    );
  });

  it('leaves no section empty', () => {
    const page = pageOf(report);
    for (const id of sectionsOf(page)) expect(byId(page, id).text.trim()).not.toBe('');
    expect(
      page.elements.filter(
        ({ name, text }) =>
          /^(?:h[1-3]|p|li|dt|dd|caption|figcaption|summary)$/.test(name) && text.trim() === '',
      ),
    ).toEqual([]);
  });
});

describe('the order of a page', () => {
  it('is the order in which a run is read', () => {
    expect(sectionsOf(pageOf(aLikelyReport()))).toEqual([
      'verdict',
      'seek-help',
      'numbers',
      'pace',
      'what-to-do',
      'limits',
      'along',
      'data',
      'method',
      'disclaimer',
    ]);
  });

  it('puts symptoms that need a professional before everything else', () => {
    const safety = { redFlag: 'seek-help' as const, because: ['You wrote that your leg is numb.'] };
    const page = pageOf(aLikelyReport({ safety }));
    expect(sectionsOf(page)[0]).toBe('safety');
    expect(byId(page, 'safety').text).toContain('You wrote that your leg is numb.');
    expect(byId(page, 'safety').text).toContain('numbness, tingling or weakness in the legs');
    expect(sectionsOf(page)).not.toContain('seek-help');
  });

  it('leads from the first line to when to see a professional, unless that stands first', () => {
    const html = renderHtml(aLikelyReport(), { units: 'metric' });
    expect(html.indexOf('href="#seek-help"')).toBeGreaterThan(0);
    expect(html.indexOf('href="#seek-help"')).toBeLessThan(html.indexOf('id="verdict"'));
    const safety = { redFlag: 'seek-help' as const, because: ['You wrote that your leg is numb.'] };
    expect(renderHtml(aLikelyReport({ safety }), { units: 'metric' })).not.toContain('#seek-help');
  });

  it('says plainly when help is needed now', () => {
    const safety = { redFlag: 'emergency' as const, because: ['You wrote that you cannot hold water.'] };
    expect(byId(pageOf(aReport({ safety })), 'safety').text).toContain('get medical help now');
  });
});

describe('the verdict', () => {
  it.each([
    ['likely', aLikelyReport()],
    ['not seen', aReport()],
    ['could not be judged', aReportWithoutCadence()],
    ['possible', aTreadmillReport()],
  ])('names the flag as a pattern: %s', (level, report) => {
    expect(byId(pageOf(report), 'verdict').text).toContain(
      `Long, slow steps (overstriding pattern): ${level}`,
    );
  });

  it.each([
    ['How sure: moderate', aLikelyReport()],
    ['How sure: low', aTreadmillReport()],
    ['How sure: cannot tell', aReportWithoutCadence()],
  ])('says %s', (words, report) => {
    expect(byId(pageOf(report), 'verdict').text).toContain(words);
  });

  it('gives its reasons', () => {
    const report = aLikelyReport();
    for (const reason of report.verdict.because)
      expect(byId(pageOf(report), 'verdict').text).toContain(reason);
  });
});

describe('the three numbers', () => {
  it('stand with their usual range and what was expected', () => {
    const { text } = byId(pageOf(aLikelyReport()), 'numbers');
    expect(text).toMatch(/Cadence\s*156 steps\/min\s*Mostly 145 to 161 over the whole run\s*Expected: 165\b/);
    expect(text).toMatch(
      /Step length\s*1\.15 m\s*Mostly 1\.04 to 1\.27 over the whole run\s*Expected: 1\.09\b/,
    );
    expect(text).toMatch(/Judged\s*86\s?%/);
  });

  it('say by how much the steps were fewer than expected', () => {
    expect(byId(pageOf(aLikelyReport()), 'numbers').text).toMatch(/6\s?% fewer steps than expected/);
    expect(byId(pageOf(aReport()), 'numbers').text).toContain('as many steps as expected');
    expect(byId(pageOf(aReport({ gait: { cadenceRatio: 1.05 } })), 'numbers').text).toMatch(
      /5\s?% more steps than/,
    );
  });

  it('speak of height only when it is known', () => {
    const assumed = aReport({ gait: { height: { heightM: 1.7, source: 'assumed' } } });
    expect(byId(pageOf(aReport()), 'numbers').text).toContain('expected for your pace and height.');
    expect(byId(pageOf(assumed), 'numbers').text).toContain('expected for your pace.');
  });

  it('compare nothing in a run that could not be judged', () => {
    const { text } = byId(pageOf(aReport({ verdict: { level: 'unknown' } })), 'numbers');
    expect(text).toMatch(/Cadence\s*166 steps\/min\s*Mostly 160 to 171/);
    expect(text).not.toMatch(/expected|fewer|whole run/i);
  });

  it('of a walk say that there was no running', () => {
    const walk = aReport({
      run: { runningTimeS: 0 },
      gait: {
        cadenceSpm: null,
        stepLengthM: null,
        cadenceRatio: null,
        windows: [],
        judgedShare: 0,
        judgedS: 0,
      },
      verdict: { level: 'unknown' },
    });
    const { text } = byId(pageOf(walk), 'numbers');
    expect(text.match(/no running/g)).toHaveLength(3);
    expect(text).not.toContain('not in this recording');
  });

  it('say that a number is not there, and never 0', () => {
    const { text } = byId(pageOf(aReportWithoutCadence()), 'numbers');
    expect(text).toMatch(/Cadence\s*–\s*not in this recording/);
    expect(text).toMatch(/Step length\s*–\s*not in this recording/);
  });
});

describe('what to do', () => {
  const report = aLikelyReport();
  const section = byId(pageOf(report), 'what-to-do');

  it('begins with three things: what, why, how strong the evidence is, and the source', () => {
    const [first] = inside(section, 'ol', 'first');
    expect(first?.children).toHaveLength(3);
    report.advice.slice(0, 3).forEach((advice, index) => {
      const text = first?.children[index]?.text ?? '';
      expect(text).toContain(advice.title);
      expect(text).toContain(advice.text);
      expect(text).toContain(`Why here ${advice.because.join(' ')}`);
      expect(text).toContain(advice.evidence.text);
      expect(text).toContain(`“${advice.section}” in the article`);
      for (const reference of advice.references) expect(text).toContain(reference);
    });
  });

  it('folds the rest away, and loses none', () => {
    const [more] = inside(section, 'details');
    expect(more?.attributes.open).toBeUndefined();
    expect(inside(section, 'h3')).toHaveLength(report.advice.length - 2);
    expect(inside(section, 'h3').map(({ attributes }) => attributes.id)).toContain('advice-warm-up');
  });

  it('shows help and disclaimer in places of their own, once each', () => {
    const page = pageOf(report);
    for (const id of ['seek-help', 'disclaimer']) {
      const { text = '-' } = report.advice.find((advice) => advice.id === id) ?? {};
      expect(page.text.split(text)).toHaveLength(2);
      expect(byId(page, id).text).toContain(text);
    }
  });

  it('is left out when there is no advice', () => {
    expect(sectionsOf(pageOf(aReport({ advice: [] })))).not.toContain('what-to-do');
  });

  it('needs no fold for three things', () => {
    const first = standingAdvice().slice(0, 3);
    const page = pageOf(
      aReport({ advice: first.map((advice) => ({ ...advice, priority: 'first' as const })) }),
    );
    expect(inside(byId(page, 'what-to-do'), 'details')).toEqual([]);
  });
});

describe('along the run', () => {
  it('tells each stretch in a table too', () => {
    const report = aLikelyReport();
    const rows = inside(byId(pageOf(report), 'stretches'), 'tr').slice(1);
    expect(rows.map((row) => inside(row, 'th')[0]?.text)).toEqual(['A', 'B']);
    expect(rows[0]?.text).toContain('possible, moderate');
    expect(rows[1]?.text).toContain('likely, moderate');
    rows.forEach((row, index) => {
      expect(row.text).toContain(String(Math.round(report.gait.stretches[index]?.cadenceSpm ?? NaN)));
      expect(inside(row, 'svg', 'bar')).toHaveLength(1);
    });
  });

  it('says so when no stretch was found', () => {
    expect(byId(pageOf(aReport()), 'stretches').text).toBe('No stretch with long, slow steps was found.');
  });

  it('lists the run split by split, with a bar for each cadence', () => {
    const [splits] = inside(byId(pageOf(aReport()), 'along'), 'details', 'splits');
    const rows = splits ? inside(splits, 'tr').slice(1) : [];
    expect(rows).toHaveLength(11);
    expect(rows[0]?.text).toMatch(/^1\d:\d\d\s*\d{6}1\.\d\d m/);
  });

  it('is left out when there is no cadence to show', () => {
    expect(sectionsOf(pageOf(aReportWithoutCadence()))).not.toContain('along');
  });
});

describe('what the recording is worth', () => {
  it('says which foot the file counts and who decided', () => {
    expect(byId(pageOf(aReport()), 'data').text).toContain(
      'one foot in the file, so it was doubled (the FIT format counts one foot)',
    );
  });

  it('shows our averages beside the watch’s own', () => {
    expect(byId(pageOf(aReport()), 'data').text).toContain(
      '165 steps/min while running, 160 steps/min over all; the watch says 160 steps/min',
    );
  });

  it('says why time was not judged, longest first', () => {
    const rows = inside(byId(pageOf(aReport()), 'judged'), 'tr').slice(1);
    expect(rows.map((row) => inside(row, 'td')[0]?.text)).toEqual([
      'judged',
      'uphill',
      'walking',
      'the first minute',
    ]);
  });

  it('lists every source with what was used and why', () => {
    const report = aReport();
    const { text } = byId(pageOf(report), 'channels');
    for (const { source, reason, used } of report.run.source.channels) {
      expect(text).toContain(source);
      expect(text).toContain(`${used ? 'used' : 'not used'}, ${reason}`);
    }
  });

  it('passes on warnings, with their place in the run', () => {
    expect(byId(pageOf(aLikelyReport()), 'warnings').text).toMatch(
      /Nothing was recorded for 41 seconds\. \(at 26:24\)/,
    );
  });

  it('says when a file could only be read in part, or names no watch', () => {
    const { text } = byId(pageOf(aReport({ source: { outcome: 'partlyRead', device: null } })), 'data');
    expect(text).toContain('read in part');
    expect(text).toContain('not named in the file');
  });

  it('says whose height was used, and when it was assumed', () => {
    expect(byId(pageOf(aReport()), 'data').text).toContain('for your height of 1.78 m');
    expect(byId(pageOf(aReportWithoutCadence()), 'data').text).toContain(
      'assumed because yours is not known',
    );
    const fromFile = aReport({ gait: { height: { heightM: 1.83, source: 'file' } } });
    expect(byId(pageOf(fromFile), 'data').text).toContain('1.83 m, as the watch was told');
  });
});

describe('the method', () => {
  it('prints every threshold the report was made with', () => {
    const rows = inside(byId(pageOf(aReport()), 'thresholds'), 'tr').slice(1);
    expect(rows.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'level ratio: possible0.94',
        'level ratio: likely0.9',
        'expected cadence: a179.3',
      ]),
    );
  });

  it('lists each reference once', () => {
    const items = inside(byId(pageOf(aLikelyReport()), 'references'), 'li').map(({ text }) => text);
    expect(new Set(items).size).toBe(items.length);
    expect(items.join()).toContain('Cai 2017');
    expect(items.join()).toContain('Ferber 2024');
  });
});
