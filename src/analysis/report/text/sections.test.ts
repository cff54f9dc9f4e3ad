import {
  aLikelyReport,
  aReport,
  aReportWithoutCadence,
  aTreadmillReport,
} from '../../../../test/builders/a-report.js';
import { createFormatter } from '../format-units.js';
import type { Report } from '../report.js';
import { createInk } from './ink.js';
import { moreAdviceLines, placedAdviceLines, whatToDoLines } from './section-advice.js';
import { chartLines } from './section-chart.js';
import { dataLines, limitLines } from './section-data.js';
import { methodLines } from './section-method.js';
import { numberLines } from './section-numbers.js';
import { stretchLines } from './section-stretches.js';
import { runLine, safetyLines, verdictLines } from './section-verdict.js';
import type { Lines, TextView } from './view.js';

const viewOf = (report: Report, units: 'metric' | 'imperial' = 'metric'): TextView => ({
  report,
  format: createFormatter(units),
  ink: createInk(false),
  language: 'en',
  width: 80,
});
const flat = (lines: Lines) => lines.join(' ').replace(/\s+/g, ' ');

describe('the line of the run', () => {
  it('names day, distance, running time and kind', () => {
    expect(flat(runLine(viewOf(aTreadmillReport())))).toBe(
      'Sun, 3 May 2026, 8:12 · 5.00 km · 30 min of running · treadmill',
    );
  });

  it('writes a kind of two words as two words, and an ordinary run without one', () => {
    expect(flat(runLine(viewOf(aReport({ run: { subSport: 'indoorRunning' } }))))).toMatch(/indoor running$/);
    expect(flat(runLine(viewOf(aReport())))).toMatch(/of running$/);
  });

  it('leaves out a distance that nobody measured', () => {
    expect(flat(runLine(viewOf(aReport({ run: { distanceM: null } }))))).not.toMatch(/km|–/);
  });
});

describe('safety', () => {
  it('says nothing without a symptom', () => {
    expect(safetyLines(viewOf(aReport()))).toEqual([]);
  });

  it('says what was noted, and what to do', () => {
    const report = aReport({ safety: { redFlag: 'seek-help', because: ['Numbness in a leg.'] } });
    expect(flat(safetyLines(viewOf(report)))).toMatch(
      /^FIRST: HAVE THIS LOOKED AT ! Numbness in a leg\. ! .*promptly/,
    );
  });

  it('does not say "promptly" in an emergency, where it says "now"', () => {
    const report = aReport({ safety: { redFlag: 'emergency', because: ['Numbness between the legs.'] } });
    expect(flat(safetyLines(viewOf(report)))).toBe(
      'FIRST: GET MEDICAL HELP NOW ! Numbness between the legs.',
    );
  });

  it('still speaks when the advice of the report is missing', () => {
    const report = { ...aReport({ safety: { redFlag: 'seek-help', because: ['Numbness.'] } }), advice: [] };
    expect(flat(safetyLines(viewOf(report)))).toBe('FIRST: HAVE THIS LOOKED AT ! Numbness.');
  });
});

describe('the verdict', () => {
  it('does not speak of a limit of confidence where there is none at all', () => {
    const lines = flat(verdictLines(viewOf(aReportWithoutCadence())));
    expect(lines).toContain('How sure: cannot tell');
    expect(lines).not.toContain('never gives more');
  });
});

describe('three numbers', () => {
  it('have no expectation where nothing was judged', () => {
    const report = aReport({ gait: { expectedCadenceSpm: null, cadenceRatio: null } });
    expect(flat(numberLines(viewOf(report)))).not.toContain('expected');
  });

  it('are imperial for who reads inches', () => {
    expect(flat(numberLines(viewOf(aReport(), 'imperial')))).toMatch(/4\d\.\d in .*mostly 38\.6 to 45\.3/);
  });

  it('expect the step that belongs to the expected cadence at the same speed', () => {
    const report = aTreadmillReport();
    const step = (60 * 2.78) / (report.gait.expectedCadenceSpm ?? NaN);
    expect(flat(numberLines(viewOf(report)))).toContain(`expected ${step.toFixed(2)}`);
  });

  it('compare nothing in a run that could not be judged', () => {
    const lines = flat(numberLines(viewOf(aReport({ verdict: { level: 'unknown' } }))));
    expect(lines).toMatch(/Cadence 166 steps\/min mostly 160 to 171/);
    expect(lines).not.toMatch(/expected|; run/);
  });

  it('of a walk say that there was no running', () => {
    const gait = { cadenceSpm: null, stepLengthM: null, judgedS: 0, judgedShare: 0, windows: [] };
    const walk = aReport({ run: { runningTimeS: 0 }, gait, verdict: { level: 'unknown' } });
    const lines = flat(numberLines(viewOf(walk)));
    expect(lines.match(/no running/g)).toHaveLength(3);
    expect(lines).not.toContain('not in this recording');
  });
});

describe('a run with long, slow steps in pieces too short to count', () => {
  it('is not one where they were not seen', () => {
    const lines = flat(verdictLines(viewOf(aReport({ gait: { cadenceRatio: 0.83 } }))));
    expect(lines).toContain('(overstriding pattern): only in short pieces');
  });
});

describe('chart and stretches', () => {
  it('are left out where there is nothing to show', () => {
    expect(chartLines(viewOf(aReportWithoutCadence()))).toEqual([]);
    expect(chartLines(viewOf(aReport({ gait: { windows: [] } })))).toEqual([]);
    expect(stretchLines(viewOf(aReport()))).toEqual([]);
  });

  it('tell how long the steps were long and slow, without the walk breaks', () => {
    const stretches = aLikelyReport().gait.stretches.map((stretch) => ({ ...stretch, judgedS: 245 }));
    expect(flat(stretchLines(viewOf(aLikelyReport({ gait: { stretches } }))))).toContain('4 min 5 s');
  });

  it('draw a run of which nothing was judged all the same', () => {
    const windows = aReport().gait.windows.map((window) => ({ ...window, unjudged: 'uphill' }));
    expect(flat(chartLines(viewOf(aReport({ gait: { windows } }))))).toMatch(/· not judged$/);
  });

  it('draw no band where nothing is expected', () => {
    const windows = aReport().gait.windows.map((window) => ({ ...window, expectedCadenceSpm: null }));
    const rows = chartLines(viewOf(aReport({ gait: { windows } }))).filter((line) => /[│┤]/.test(line));
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.join('')).not.toContain('░');
  });
});

describe('advice', () => {
  it('leads with three, and tells the rest in short', () => {
    const view = viewOf(aLikelyReport());
    expect(whatToDoLines(view).filter((line) => /^ {2}\d\. /.test(line))).toHaveLength(3);
    const more = flat(moreAdviceLines(view));
    expect(more).toContain('Run upright.');
    expect(more).not.toContain('Try shorter');
    expect(more).not.toContain('When to see');
  });

  it('has no heading without any', () => {
    const view = viewOf({ ...aReport(), advice: [] });
    expect([
      ...whatToDoLines(view),
      ...moreAdviceLines(view),
      ...placedAdviceLines(view, 'disclaimer'),
    ]).toEqual([]);
  });
});

describe('the recording', () => {
  const facts = (report: Report) => flat(dataLines(viewOf(report)));

  it('says which foot was counted', () => {
    expect(facts(aReport())).toContain('counts one foot; we doubled it (the FIT format counts one foot)');
    const both = { counted: 'bothFeet', decidedBy: 'set by the runner' } as const;
    expect(facts(aReport({ run: { cadenceScale: both } }))).toContain('counts both feet (set by the runner)');
    expect(facts(aReportWithoutCadence())).not.toContain('counts');
  });

  it('puts our numbers beside those of the watch, where it states them', () => {
    expect(facts(aReport())).toContain('Distance: 10.04 km; the watch says 10.04 km.');
    expect(facts(aReport())).toContain(
      '165 steps/min while running, 160 steps/min over all; the watch says 160',
    );
    const silent = aReport({ run: { stated: {} }, gait: { averages: { runningSpm: 165, allSpm: 160 } } });
    expect(facts(silent)).not.toContain('the watch says');
  });

  it('lists what was not judged, longest first, and nothing of no length', () => {
    const unjudged = [
      { reason: 'gap', timeS: 0 },
      { reason: 'walking', timeS: 61 },
      { reason: 'uphill', timeS: 600 },
    ];
    expect(facts(aReport({ gait: { unjudged } }))).toContain('Not judged: uphill 10 min, walking 1 min 1 s.');
    expect(facts(aReport({ gait: { unjudged: [] } }))).not.toContain('Not judged');
  });
});

it('limits are left out when there are none', () => {
  expect(limitLines(viewOf(aReport({ verdict: { limits: [] } })))).toEqual([]);
});

it('the method names its version, the thresholds that decide, and each reference once', () => {
  const text = flat(methodLines(viewOf(aLikelyReport())));
  expect(text).toMatch(
    /Method 1\.0\.0\. Slight: 6 to 10 % below; clear: 10 % or more below, for at least 2 minutes at a time/,
  );
  expect(text).not.toContain('own baseline');
  expect(text.split('Heiderscheit 2011')).toHaveLength(2);
  expect(text.split('Morin 2005')).toHaveLength(2);
});
