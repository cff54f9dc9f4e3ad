import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { ordinaryBand, weekFacts } from './week-facts.js';

const noPain = { runs: 0, during: null, worst: null };
const cell = (cadenceSpm: number) => ({
  cadenceSpm,
  lowSpm: cadenceSpm,
  highSpm: cadenceSpm,
  stepLengthM: 1,
  runs: 1,
});
const run = (startTime: string, over: Partial<Trend['runs'][number]> = {}): Trend['runs'][number] => ({
  id: startTime,
  startTime,
  population: 'none',
  own: 'none',
  atSpeeds: [],
  pain: null,
  newDevice: false,
  ...over,
});
const trend: Trend = {
  schema: 'stridecheck.trend/1',
  language: 'en',
  speedsMps: [2.8],
  usualSpeedMps: 2.8,
  weeks: [
    { startsOn: '2026-05-04', runs: 2, atSpeeds: [cell(160)], pain: noPain, adherence: null },
    { startsOn: '2026-05-11', runs: 0, atSpeeds: [null], pain: noPain, adherence: null },
    {
      startsOn: '2026-05-18',
      runs: 1,
      atSpeeds: [cell(168)],
      pain: { runs: 1, during: 2, worst: 3 },
      adherence: 0.4,
    },
  ],
  runs: [
    run('2026-05-04T00:00:00.000Z', { own: 'possible' }),
    run('2026-05-10T23:59:00.000Z', { population: 'likely', newDevice: true }),
    run('2026-05-20T06:00:00.000Z'),
  ],
  plan: { startsOn: '2026-05-13', weeks: 4, targets: [{ speedMps: 2.8, cadenceSpm: 168 }], adherence: 0.4 },
  summary: [],
};

describe('what is said of the weeks', () => {
  const weeks = weekFacts(trend, 0);

  it('counts what stood out in the week in which it was run, Monday to Sunday', () => {
    expect(weeks.map(({ own, population }) => [own, population])).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
    expect(weeks.map(({ hasNewDevice }) => hasNewDevice)).toEqual([true, false, false]);
  });

  it('shows the plan in its own weeks alone', () => {
    expect(weeks.map(({ plannedSpm }) => plannedSpm)).toEqual([undefined, 168, 168]);
  });

  it('calls ordinary what lies about the middle of the weeks, which an odd one does not move', () => {
    const band = ordinaryBand(weeks);
    expect(band?.low).toBeCloseTo(164 * 0.9726, 1);
    expect(band?.high).toBeCloseTo(164 * 1.0274, 1);
    const [first] = weeks;
    const odd = { ...first, cell: cell(140) };
    expect(ordinaryBand([first, first, odd])).toEqual(ordinaryBand([first]));
    expect(ordinaryBand(weeks.slice(1, 2))).toBeUndefined();
  });
});
