import { parsePage } from '../../../../../test/builders/parsed-page.js';
import { createFormatter } from '../../format-units.js';
import type { Trend } from '../trend.js';
import { trendSection } from './section-trend.js';

type Week = Trend['weeks'][number];

const cell = (cadenceSpm: number) => ({
  cadenceSpm,
  lowSpm: cadenceSpm - 2,
  highSpm: cadenceSpm + 3,
  stepLengthM: (60 * 2.8) / cadenceSpm,
  runs: 2,
});
const week = (startsOn: string, parts: Partial<Week> = {}): Week => ({
  startsOn,
  runs: 2,
  atSpeeds: [cell(164)],
  pain: { runs: 0, during: null, worst: null },
  adherence: null,
  ...parts,
});

const weeks: readonly Week[] = [
  week('2026-04-06'),
  week('2026-04-13', { runs: 0, atSpeeds: [null] }),
  week('2026-04-20', { atSpeeds: [cell(167)], pain: { runs: 1, during: 2, worst: 8 } }),
];
const aTrend = (parts: Partial<Trend> = {}): Trend => ({
  schema: 'stridecheck.trend/1',
  language: 'en',
  speedsMps: [2.8],
  usualSpeedMps: 2.8,
  weeks: [...weeks],
  runs: [
    {
      id: 'one',
      startTime: '2026-04-06T06:00:00.000Z',
      population: 'none',
      own: 'none',
      atSpeeds: [164],
      pain: null,
      newDevice: false,
    },
  ],
  plan: null,
  summary: ['At your usual pace your cadence has stayed as it was.'],
  ...parts,
});
const pageOf = (trend: Trend, units: 'metric' | 'imperial' = 'metric') =>
  parsePage(trendSection(trend, createFormatter(units, trend.language)).text);

describe('the weeks of a runner on a page', () => {
  it('begin with what they say', () => {
    expect(pageOf(aTrend()).text).toContain('your cadence has stayed as it was');
  });

  it('show a dot and a range for each week with such runs, and nothing for a week without', () => {
    const { elements } = pageOf(aTrend());
    const dots = elements.filter(({ attributes }) => attributes.class === 'middle');
    expect(dots).toHaveLength(2);
    const middles = dots.map(({ attributes }) => Number(attributes.cx));
    expect(middles[1]).toBeGreaterThan(middles[0] ?? NaN);
  });

  it('say in words what the chart shows', () => {
    const described = pageOf(aTrend()).elements.filter(({ name }) => name === 'desc');
    expect(described[0]?.text).toBe('Cadence at 5:57 /km in 2 weeks, from 164 to 167 steps a minute.');
  });

  it('list every week in a table, with a dash where nothing was run', () => {
    const rows = pageOf(aTrend()).elements.filter(({ name }) => name === 'tr');
    expect(rows).toHaveLength(4);
    expect(rows[2]?.text).toMatch(/^13 Apr0–/);
  });

  it('put pain beside cadence where it was noted, in a drawing of its own', () => {
    const { elements } = pageOf(aTrend());
    const chart = elements.find(({ attributes }) => attributes.id === 'chart-pain');
    expect(chart?.children.filter(({ name }) => name === 'rect')).toHaveLength(1);
    const cells = elements.filter(({ name }) => name === 'td').map(({ text }) => text);
    expect(cells.at(-1)).toBe('8');
    const noPain = aTrend({ weeks: weeks.slice(0, 2) });
    expect(pageOf(noPain).elements.some(({ attributes }) => attributes.id === 'chart-pain')).toBe(false);
  });

  it('draw the plan and how far it was met', () => {
    const plan = {
      startsOn: '2026-04-13',
      weeks: 4,
      targets: [{ speedMps: 2.8, cadenceSpm: 172 }],
      adherence: 0.62,
    };
    const met = weeks.map((one, index) => ({ ...one, adherence: index === 2 ? 0.62 : null }));
    const { elements, text } = pageOf(aTrend({ plan, weeks: met }));
    expect(elements.some(({ attributes }) => attributes.class === 'target')).toBe(true);
    expect(text).toContain('62 %');
  });

  it('are written in the units and the language of the runner', () => {
    expect(pageOf(aTrend(), 'imperial').text).toContain('/mi');
    expect(pageOf(aTrend(), 'imperial').text).not.toContain('/km');
    const german = pageOf(aTrend({ language: 'de' })).text;
    expect(german).toContain('Schrittfrequenz bei');
    expect(german).not.toMatch(/steps|Week/);
  });

  it('are not drawn while there is one week only', () => {
    const { elements, text } = pageOf(aTrend({ weeks: weeks.slice(0, 1), summary: ['One week so far.'] }));
    expect(text).toContain('One week so far.');
    expect(elements.filter(({ name }) => name === 'svg' || name === 'table')).toEqual([]);
  });

  it('say when there is nothing yet', () => {
    const nothing = aTrend({ weeks: [], runs: [], speedsMps: [], summary: ['There is no run yet.'] });
    expect(pageOf(nothing).text).toContain('There is no run yet.');
  });
});
