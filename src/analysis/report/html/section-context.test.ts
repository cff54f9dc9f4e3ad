import { aGaitAnalysis } from '../../../../test/builders/a-gait-analysis.js';
import { aReport } from '../../../../test/builders/a-report.js';
import { byId, inside, parsePage } from '../../../../test/builders/parsed-page.js';
import type { RunContext } from '../../gait/run-context.js';
import type { Language } from '../../language/language.js';
import { createFormatter, type Units } from '../format-units.js';
import { contextPart } from '../parts/context-part.js';
import { createInk } from '../text/ink.js';
import { contextLines, driftLines } from '../text/section-context.js';
import { contextSection, type ContextView } from './section-context.js';
import { driftSection } from './section-drift.js';

const none = { count: 0, timeS: 0 };
const hill = {
  startS: 600,
  endS: 900,
  startM: 1700,
  endM: 2500,
  speedMps: 2.7,
  cadenceSpm: 158,
  stepLengthM: 1.03,
};
const full: RunContext = {
  hills: [
    { ...hill, direction: 'uphill', gradePct: 4.3 },
    {
      ...hill,
      direction: 'downhill',
      gradePct: -5.2,
      own: { expectedCadenceSpm: 166, z: -2.8, level: 'possible' },
    },
  ],
  accelerations: none,
  walkBreaks: { count: 2, timeS: 120 },
  pauses: none,
  gaps: none,
  cadenceDropouts: none,
  drift: {
    slopePctPerHour: -4,
    lowPctPerHour: -7,
    highPctPerHour: -1,
    speedMps: 3,
    first: { cadenceSpm: 168, stepLengthM: 1.07 },
    last: { cadenceSpm: 164, stepLengthM: 1.1 },
    direction: 'slower',
    judgedS: 2766,
  },
};

function viewOf(context?: RunContext, units: Units = 'metric', language: Language = 'en') {
  const part = contextPart(aGaitAnalysis({ context, judgedS: 300 }), language);
  return {
    report: { ...aReport(), context: part },
    format: createFormatter(units),
    language,
    ink: createInk(false),
    width: 80,
  };
}
const pageOf = (section: (view: ContextView) => { text: string } | undefined, view: ContextView) =>
  parsePage(section(view)?.text ?? '');

describe('the section on what changes the reading', () => {
  it('lists the findings, and the hills with what is usual downhill', () => {
    const page = pageOf(contextSection, viewOf(full));
    expect(inside(byId(page, 'context'), 'li').map(({ text }) => text)).toHaveLength(3);
    const rows = inside(byId(page, 'hills'), 'tr').slice(1);
    expect(rows.map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringContaining('uphill, 4.3 %'),
      expect.stringMatching(/downhill, 5\.2 %.*usual for you downhill: 166 .*possibly longer/),
    ]);
  });

  it('has no table without hills, and is nothing without a context', () => {
    expect(contextSection(viewOf({ ...full, hills: [] }))?.text).not.toContain('<table');
    expect(contextSection(viewOf())).toBeUndefined();
    expect(driftSection(viewOf())).toBeUndefined();
  });

  it('writes no metric unit when miles were chosen', () => {
    const view = viewOf(full, 'imperial');
    const text = pageOf(contextSection, view).text + pageOf(driftSection, view).text;
    expect(text).toMatch(/ mi\b/);
    expect(text).not.toMatch(/\d (?:km|m)\b|\/km/);
  });

  it('escapes what it is given', () => {
    const view = viewOf(full);
    const context = {
      ...(view.report.context as ContextView['report']['context'] & object),
      sentences: ['<b> & "x"'],
    };
    expect(pageOf(contextSection, { ...view, report: { context } }).text).toContain('<b> & "x"');
  });
});

describe('the section on beginning and end', () => {
  it('shows both thirds at one pace, and the change as a drawing with words for it', () => {
    const page = pageOf(driftSection, viewOf(full));
    expect(byId(page, 'thirds').text).toMatch(/Both at 5:33 \/km.*First third168.*Last third164/s);
    const drawn = inside(byId(page, 'drift'), 'svg')[0];
    expect(drawn.attributes).toMatchObject({ role: 'img' });
    expect(drawn.attributes['aria-label']).toBe(
      'Change of cadence per hour: −4 %, between −7 and −1 %. Ordinary is up to 2.2 % either way.',
    );
  });

  it('draws the dot within its line, left of no change when steps got slower', () => {
    const drawn = inside(byId(pageOf(driftSection, viewOf(full)), 'drift'), 'svg')[0];
    const dot = Number(inside(drawn, 'circle')[0].attributes.cx);
    const [from, to] = (inside(drawn, 'path', 'trace')[0].attributes.d.match(/[\d.]+(?= )/g) ?? []).map(
      Number,
    );
    const zero = Number(inside(drawn, 'line', 'axis')[0].attributes.x1);
    expect(from).toBeLessThan(dot);
    expect(dot).toBeLessThan(to);
    expect(to).toBeLessThan(zero);
    expect(from).toBeGreaterThanOrEqual(0);
  });

  it('gives the reason where there was nothing to compare', () => {
    const page = pageOf(driftSection, viewOf({ ...full, drift: undefined }));
    expect(page.text).toMatch(/20 minutes .* are needed; this run has 5/);
    expect(inside(byId(page, 'drift'), 'svg')).toEqual([]);
  });

  it('draws and lists nothing where there is no answer', () => {
    const unclear = { ...full, drift: full.drift && { ...full.drift, direction: 'unclear' as const } };
    const page = pageOf(driftSection, viewOf(unclear));
    expect(page.text).toContain('no answer');
    expect(page.text).not.toMatch(/\d|First third/);
    expect(driftLines(viewOf(unclear)).join(' ')).not.toMatch(/\d/);
  });

  it('speaks German', () => {
    const { text } = pageOf(driftSection, viewOf(full, 'metric', 'de'));
    expect(text).toMatch(/Anfang und Ende bei gleichem Tempo.*gesunken.*Erstes Drittel/s);
  });
});

describe('the same in a terminal', () => {
  it('has hills and thirds in columns that fit', () => {
    const view = viewOf(full);
    const lines = [...contextLines(view), ...driftLines(view)];
    expect(lines.every((line) => line.length <= 80)).toBe(true);
    expect(lines).toContain('  1.70 km – 2.50 km  downhill, 5.2 %  158 steps/min  1.03 m  (166 !)');
    expect(lines).toContain('  First third  168 steps/min  1.07 m');
  });

  it('is nothing without a context, and the reason without a drift', () => {
    expect([...contextLines(viewOf()), ...driftLines(viewOf())]).toEqual([]);
    expect(driftLines(viewOf({ ...full, drift: undefined })).join(' ')).toContain('this run has 5');
  });
});
