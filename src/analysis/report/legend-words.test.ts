import { aLikelyReport, aReport, aWindow } from '../../../test/builders/a-report.js';
import { bandWords, markWords, singleMarksNote } from './legend-words.js';

describe('the words of a legend', () => {
  it('say what a mark means, by the edges that the report was judged with', () => {
    expect(markWords('possible', aReport(), 'en')).toBe('6 to 10 % below');
    expect(markWords('likely', aReport(), 'de')).toBe('10 % oder mehr darunter');
    const method = { version: '1', thresholds: { levelRatio: { possible: 0.95, likely: 0.88 } } };
    expect(markWords('possible', { ...aReport(), method }, 'en')).toBe('5 to 12 % below');
  });

  it('name the height only where it is the runner’s own', () => {
    expect(bandWords(aReport(), 'en')).toBe('range of other runners of your height');
    const height = { heightM: 1.7, source: 'assumed' as const };
    expect(bandWords(aReport({ gait: { height } }), 'en')).toBe('range of other runners');
    expect(bandWords(aReport({ gait: { height } }), 'de')).toBe('Bereich anderer');
  });

  it('take the weight from marks that belong to no stretch, and only from those', () => {
    const flagged = aWindow(3, 0.88, { startS: 600, endS: 660, level: 'likely' });
    const ofOne = aReport({ gait: { windows: [flagged], stretches: [] } });
    expect(singleMarksNote(ofOne, 'en')).toBe('Single marks are shorter than 2 minutes and do not count.');
    const [stretch] = aLikelyReport().gait.stretches;
    const stretches = [{ ...stretch, startS: 540, endS: 800 }];
    expect(singleMarksNote(aReport({ gait: { windows: [flagged], stretches } }), 'en')).toBeUndefined();
  });
});
