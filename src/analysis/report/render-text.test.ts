import {
  aHalfMarathonReport,
  aLikelyReport,
  aReport,
  aReportWithoutCadence,
  aTreadmillReport,
} from '../../../test/builders/a-report.js';
import { aLikelyPattern, anActivity, aSource } from '../../../test/builders/a-gait-analysis.js';
import { buildReport } from './build-report.js';
import { renderText } from './render-text.js';

const metric = { units: 'metric' } as const;
const imperial = { units: 'imperial' } as const;
const reports = [
  ['likely', aLikelyReport()],
  ['none', aReport()],
  ['without cadence', aReportWithoutCadence()],
  ['on a treadmill', aTreadmillReport()],
  ['of a half marathon', aHalfMarathonReport()],
  ['as built', buildReport({ activity: anActivity(), gait: aLikelyPattern(), source: aSource() })],
] as const;
const linesOf = (text: string) => text.split('\n');
/** Lines in capitals are headings. */
const headings = (text: string) => linesOf(text).filter((line) => /^[A-Z][A-Z, ]{5,}$/.test(line));

describe.each(reports)('the text of a run %s', (_, report) => {
  it.each([metric, imperial])('fits 80 columns with $units units', (options) => {
    for (const line of linesOf(renderText(report, options))) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('has no hole where a number should be', () => {
    expect(renderText(report, metric)).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  });

  it('has no spaces at line ends and ends in one line end', () => {
    const text = renderText(report, metric);
    expect(text).not.toMatch(/ \n/);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('says in its first sentence what the verdict says', () => {
    const lines = linesOf(renderText(report, { ...metric, width: 100 }));
    const first = lines[lines.indexOf('') + 1] ?? '-';
    expect(report.verdict.headline.startsWith(first)).toBe(true);
  });
});

describe('the order', () => {
  it('is that of a run on screen', () => {
    expect(headings(renderText(aLikelyReport(), metric))).toEqual([
      'WHEN TO SEE A PROFESSIONAL',
      'THREE NUMBERS',
      'CADENCE ALONG THE RUN, STEPS PER MINUTE',
      'WHERE YOUR STEPS WERE LONG AND SLOW',
      'WHAT TO DO',
      'WHAT THIS CANNOT SEE',
      'MORE ADVICE OF THE ARTICLE',
      'THE RECORDING',
      'HOW THIS WAS WORKED OUT',
      'DISCLAIMER',
    ]);
  });

  it('leads from the first lines to when to see a professional', () => {
    const text = renderText(aLikelyReport(), metric);
    const pointer = text.indexOf('Numbness, weakness, trouble with bladder or bowel');
    expect(pointer).toBeGreaterThan(0);
    expect(pointer).toBeLessThan(text.indexOf('For 26 minutes'));
  });

  it('puts symptoms that need a professional before everything', () => {
    const because = ['You noted numbness in a leg.'];
    const text = renderText(aLikelyReport({ safety: { redFlag: 'seek-help', because } }), metric);
    expect(text.indexOf('FIRST: HAVE THIS LOOKED AT')).toBeLessThan(text.indexOf('For 26 minutes'));
    expect(text).toContain('! You noted numbness in a leg.');
    expect(text).not.toContain('WHEN TO SEE A PROFESSIONAL');
    const emergency = aLikelyReport({ safety: { redFlag: 'emergency', because } });
    expect(renderText(emergency, metric)).toContain('FIRST: GET MEDICAL HELP NOW');
  });

  it('leaves out what there is nothing of', () => {
    expect(headings(renderText({ ...aReportWithoutCadence(), advice: [] }, metric))).toEqual([
      'THREE NUMBERS',
      'WHAT THIS CANNOT SEE',
      'THE RECORDING',
      'HOW THIS WAS WORKED OUT',
    ]);
  });
});

describe('what it says', () => {
  const text = renderText(aLikelyReport(), metric);

  it('calls the flag a pattern, with its level and how sure', () => {
    expect(text).toContain('Long, slow steps (overstriding pattern): likely');
    expect(text).toMatch(/How sure: moderate/);
  });

  it('shows three numbers with their usual range and what was expected', () => {
    expect(text).toMatch(/Cadence +156 steps\/min +expected 165; run mostly 145 to 161/);
    expect(text).toMatch(/Step length +1\.15 m +expected 1\.09; run mostly 1\.04 to 1\.27/);
    expect(text).toMatch(/Judged +86 % +49 min of 57 min running/);
  });

  it('lists the stretches by letter, with place, time, pace and step', () => {
    expect(text).toMatch(/A +3\.\d\d to 4\.\d\d km +18:00 +7 min +\d:\d\d \/km +\d{3} +\d{3} +1\.\d\d m/);
    expect(text).toMatch(/A possible, moderate; B likely, moderate/);
  });

  it('says once what holds for every stretch', () => {
    const report = aLikelyReport();
    const [stretch] = report.gait.stretches;
    const stretches = stretch === undefined ? [] : Array.from({ length: 9 }, () => stretch);
    expect(renderText({ ...report, gait: { ...report.gait, stretches } }, metric)).toMatch(
      /Level and how sure: possible, moderate\n/,
    );
  });

  it('leads with three things to do, each with reason, evidence and source', () => {
    const part = text.slice(text.indexOf('WHAT TO DO'), text.indexOf('WHAT THIS CANNOT SEE'));
    for (const number of [1, 2, 3]) expect(part).toContain(`  ${number}. `);
    expect(part).not.toContain('4. ');
    expect(part.match(/Why here: /g)).toHaveLength(3);
    expect(part.match(/Evidence: /g)).toHaveLength(3);
    expect(part.replace(/\s+/g, ' ')).toContain('Heiderscheit 2011 · Willy 2016');
  });

  it('has every piece of advice somewhere', () => {
    const flat = text.replace(/\s+/g, ' ');
    for (const advice of aLikelyReport().advice) expect(flat).toContain(advice.text);
  });

  it('passes on where a warning belongs', () => {
    expect(text).toContain('Nothing was recorded for 41 seconds. (at 26:24)');
  });

  it('prints the thresholds and the full references', () => {
    const flat = text.replace(/\s+/g, ' ');
    expect(flat).toContain('Slight: 6 to 10 % below; clear: 10 % or more below');
    expect(flat).toContain('Heiderscheit 2011 MSSE 10.1249/MSS.0b013e3181ebedf4');
    expect(flat).toContain('Ferber 2024');
  });

  it('says when a file was read in part, and when the watch is not named', () => {
    const partly = renderText(aReport({ source: { outcome: 'partlyRead', device: null } }), metric);
    expect(partly.replace(/\s+/g, ' ')).toMatch(/read in part: something was cut off.*watch is not named/);
  });

  it('of a run without cadence says so in place of numbers', () => {
    const without = renderText(aReportWithoutCadence(), metric);
    expect(without).toMatch(/Cadence +– +not in this recording/);
    expect(without).not.toContain('CADENCE ALONG');
  });
});

describe('the chart of characters', () => {
  const chartOf = (text: string) =>
    text.slice(text.indexOf('CADENCE ALONG'), text.indexOf('WHERE YOUR STEPS'));

  it('marks each level with its own sign, and explains the signs it uses', () => {
    const chart = chartOf(renderText(aLikelyReport(), metric));
    for (const sign of ['░ range of other', '● within it', '▽ 6 to 10 %', '▼ 10 % or more', '· not judged']) {
      expect(chart).toContain(sign);
      expect(chart.split(sign[0] ?? '').length).toBeGreaterThan(2);
    }
    expect(renderText(aTreadmillReport(), metric)).not.toContain('▼');
  });

  it('draws likely pieces below those as expected', () => {
    const rows = linesOf(chartOf(renderText(aLikelyReport(), metric))).filter((line) => /[│┤]/.test(line));
    const lowestExpected = rows.findLastIndex((line) => line.includes('●'));
    const highestLikely = rows.findIndex((line) => line.includes('▼'));
    expect(highestLikely).toBeGreaterThan(lowestExpected);
  });

  it('is scaled to what was judged, not to a sprint in between', () => {
    const report = aLikelyReport();
    const sprint = report.gait.windows.map((window, index) =>
      index === 40 ? { ...window, cadenceSpm: 250, level: 'none' as const, unjudged: 'tooFast' } : window,
    );
    const chart = chartOf(renderText({ ...report, gait: { ...report.gait, windows: sprint } }, metric));
    expect(chart).not.toMatch(/2\d\d ┤/);
  });

  it('is no taller than ten lines', () => {
    for (const [, report] of reports) {
      const rows = linesOf(renderText(report, metric)).filter((line) => /^ {2}.{4} [│┤]/.test(line));
      expect(rows.length).toBeLessThanOrEqual(10);
    }
  });
});

describe('units', () => {
  const upToMethod = (text: string) => text.slice(0, text.indexOf('HOW THIS WAS WORKED OUT'));

  it('are metric everywhere', () => {
    expect(upToMethod(renderText(aHalfMarathonReport(), metric))).not.toMatch(/\bmi\b|\bin$|\bft\b|mph/m);
  });

  it('are imperial everywhere', () => {
    const built = buildReport({ activity: anActivity(), gait: aLikelyPattern(), source: aSource() });
    for (const report of [built, aHalfMarathonReport()]) {
      const text = upToMethod(renderText(report, imperial));
      expect(text).not.toMatch(/\bkm\b|\d m\b/);
      expect(text).toMatch(/\d mi\b/);
    }
  });
});

describe('the terminal', () => {
  const colours = /\p{Cc}\[\d+m/gu;

  it('gets colour only when asked for, and the same words', () => {
    const coloured = renderText(aLikelyReport(), { ...metric, colour: true });
    expect(coloured).toMatch(colours);
    expect(coloured.replace(colours, '')).toBe(renderText(aLikelyReport(), metric));
  });

  it('gets each stroke of colour once, not once per character', () => {
    const coloured = renderText(aLikelyReport(), { ...metric, colour: true });
    const chart = coloured.slice(coloured.indexOf('CADENCE ALONG'), coloured.indexOf('WHERE YOUR STEPS'));
    expect(chart.match(colours)?.length).toBeGreaterThan(0);
    expect(chart.match(colours)?.length).toBeLessThan(chart.split('░').length);
  });

  it('cannot be steered by what stands in a file', () => {
    const device = 'Acme\u001B[2J\u001B]0;owned\u0007';
    expect(renderText(aReport({ source: { device } }), metric)).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it.each([
    [40, 72],
    [500, 100],
  ])('of %d columns gets lines of at most %d', (width, most) => {
    const prose = linesOf(renderText(aReport(), { ...metric, width })).filter(
      (line) => !/[│┤]|\.\d{4}/.test(line),
    );
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(most);
  });
});
