import { aGaitAnalysis, reasons } from '../../../test/builders/a-gait-analysis.js';
import type { Reason } from '../gait/gait-analysis.js';
import { howSureWords, lowBecause } from './low-because.js';

const low = (...given: Reason[]) => aGaitAnalysis({ confidence: 'low', reasons: given });
const words = (...parts: string[]) =>
  ({ verdict: { confidence: 'low', lowBecause: parts } }) as unknown as Parameters<typeof howSureWords>[0];

describe('why a verdict is not surer', () => {
  it('is named, with its numbers, and without what only limits it', () => {
    const little: Reason = { code: 'littleJudged', values: { judgedS: 410, runningS: 1_790 } };
    const gait = low(little, ...reasons('heightUnknown', 'oneRun', 'footNotSeen'));
    expect(lowBecause(gait, 'en')).toEqual([
      'only 6 of 30 minutes could be judged',
      'your height is not known',
    ]);
    expect(lowBecause(gait, 'de')[0]).toBe('sich nur 6 von 30 Minuten beurteilen ließen');
  });

  it('is a sparse recording only where points lie far apart', () => {
    const every = (intervalS: number): Reason => ({ code: 'smartRecording', values: { intervalS } });
    expect(lowBecause(low(every(7)), 'en')).toEqual(['there is a point only every 7 s']);
    expect(lowBecause(low(every(2)), 'en')).toEqual([]);
  });

  it('is not asked of a verdict that is as sure as a watch allows', () => {
    expect(lowBecause(aGaitAnalysis({ reasons: reasons('noAltitude') }), 'en')).toEqual([]);
  });

  it('stands beside the level as one sentence, of three reasons at most', () => {
    expect(howSureWords(words('a', 'b', 'c', 'd'), 'en')).toBe('How sure: low, because a, b, and c');
    expect(howSureWords(words('a', 'b'), 'de')).toBe('Wie sicher: gering, weil a und b');
    expect(howSureWords(words(), 'en')).toBe('How sure: low');
  });
});
