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

  it('count a stretch against own runs for nothing against others', () => {
    const alone = aGaitAnalysis({ ...own({ level: 'possible' }), stretches: [ownStretch] });
    expect(verdictWords(alone, 'de').because.join(' ')).not.toMatch(/Abgesehen/);
  });
});
