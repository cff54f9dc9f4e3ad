import { aGaitAnalysis, aLikelyPattern, gaitStretch } from '../../../test/builders/a-gait-analysis.js';
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import type { OwnBaseline } from '../gait/own-baseline.js';
import { verdictWords } from './verdict-words.js';

const own = (parts: Partial<OwnBaseline>): Partial<GaitAnalysis> => ({
  ownBaseline: {
    state: 'compared',
    surface: 'road',
    runs: 8,
    missingRuns: 0,
    oddRuns: 0,
    level: 'none',
    wholeRun: { changePct: -1, z: -0.5, level: 'none', twoInARow: false },
    ...parts,
  },
  ownConfidence: 'moderate',
});
const ownStretch = gaitStretch(30, 36, 0.95, { basis: 'ownBaseline', level: 'likely' });

describe('the first lines of a report', () => {
  it('speak of other runners as long as there are no own runs to compare with', () => {
    const { headline, because } = verdictWords(
      aGaitAnalysis(own({ state: 'fewRuns', level: 'unknown' })),
      'en',
    );
    expect(headline).toMatch(/^No long, slow steps stood out/);
    expect(because.join(' ')).not.toContain('own runs');
  });

  it('lead with the runner’s own runs where those show something, and tell the others’ as well', () => {
    const gait = aGaitAnalysis({ ...own({ level: 'likely' }), stretches: [ownStretch] });
    const { headline, because } = verdictWords(gait, 'en');
    expect(headline).toMatch(
      /^Compared with your own runs, your steps were longer and slower than usual for 6 minutes/,
    );
    expect(because[0]).toContain('From minute 30 to 36');
    expect(because.join(' ')).toContain('No long, slow steps stood out');
  });

  it('lead with the others where the own runs show nothing, and say so', () => {
    const { headline, because } = verdictWords(aLikelyPattern(own({})), 'en');
    expect(headline).toMatch(/^For \d+ minutes your steps were long and slow/);
    expect(because.at(-1)).toBe(
      'Compared with your last 8 runs on the road, your steps were as usual for you.',
    );
  });

  const usuallySlow = {
    cadenceSpm: 154,
    slope: 0.15,
    withinSd: 0.013,
    betweenSd: 0.014,
    correlation: 0.7,
    minSpeedMps: 2.4,
    maxSpeedMps: 3.3,
  };

  it('tell a runner who always steps like this that only a part of it is new', () => {
    const stretches = [gaitStretch(10, 15, 0.93), gaitStretch(20, 29, 0.88), ownStretch];
    const gait = aLikelyPattern({ ...own({ level: 'likely', fit: usuallySlow }), stretches });
    expect(verdictWords(gait, 'en').because).toEqual([
      expect.stringMatching(
        /^You usually take about \d+ % fewer steps than other runners of your height at this pace \(\d+ against 166\);/,
      ),
      expect.stringMatching(
        /^New in this run are only minutes 30 to 36: \d+ steps a minute instead of your \d+\.$/,
      ),
      'Against other runners, your steps were clearly long and slow for 9 minutes, slightly for 5 more.',
      'Where it could be judged, your cadence as a whole was 10 % below what is expected.',
    ]);
    expect(verdictWords(gait, 'de').because[2]).toBe(
      'Verglichen mit anderen waren deine Schritte 9 Minuten lang deutlich, weitere 5 Minuten lang leicht lang und langsam.',
    );
  });

  it('say “look” of others where that is not sure, and leave out what there was nothing of', () => {
    const unsure = aLikelyPattern({
      ...own({ level: 'likely' }),
      confidence: 'low',
      stretches: [gaitStretch(20, 29, 0.88), ownStretch],
    });
    expect(verdictWords(unsure, 'en').because).toContain(
      'Against other runners, your steps look clearly long and slow for 9 minutes.',
    );
    expect(verdictWords(unsure, 'de').because).toContain(
      'Verglichen mit anderen sehen deine Schritte 9 Minuten lang deutlich lang und langsam aus.',
    );
  });

  it('are four at most, and do not call a usual cadence low that is near that of others', () => {
    const stretches = [5, 15, 25, 35].map((minute) => gaitStretch(minute, minute + 4, 0.88));
    const slow = verdictWords(aLikelyPattern({ ...own({ fit: usuallySlow }), stretches }), 'en').because;
    expect(slow).toHaveLength(4);
    expect(slow[2]).toContain('You usually take');
    const fit = { ...usuallySlow, cadenceSpm: 163 };
    expect(verdictWords(aLikelyPattern(own({ fit })), 'en').because.join()).not.toContain('You usually');
  });

  it('count a stretch against own runs for nothing against others', () => {
    const alone = aGaitAnalysis({ ...own({ level: 'possible' }), stretches: [ownStretch] });
    expect(verdictWords(alone, 'de').because.join(' ')).not.toMatch(/Abgesehen/);
  });
});
