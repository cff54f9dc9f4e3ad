import { aGaitAnalysis, aLikelyPattern, gaitWindows } from '../../../../test/builders/a-gait-analysis.js';
import { firstIds, paired, pairedAdvice, pairedIds } from '../../../../test/builders/paired-advice.js';
import type { Symptoms } from '../symptoms.js';

describe('what the runner noted', () => {
  const lowBack: Symptoms = { painBefore: 2, painDuring: 3, places: ['lowBack'], signs: [] };

  it('pain in the lower back leads to what a trial tested, before the steps', () => {
    expect(firstIds(aLikelyPattern(), lowBack)).toEqual(['lower-body', 'overstriding', 'short-quick']);
    expect(pairedAdvice(aLikelyPattern(), 'lower-body', lowBack).because[0]).toBe(
      'You noted pain in the lower back.',
    );
    for (const id of ['core-strength', 'back-strength', 'flexibility', 'causes'] as const) {
      expect(pairedAdvice(aGaitAnalysis(), id, lowBack).because).toContain(
        'You noted pain in the lower back.',
      );
    }
  });

  it('pain gives a reason to listen and to seek help, in their own places', () => {
    expect(pairedAdvice(aGaitAnalysis(), 'listen', lowBack).because).toContain(
      'You noted pain of 3 out of 10.',
    );
    expect(pairedAdvice(aGaitAnalysis(), 'seek-help', lowBack).because).not.toEqual([]);
    expect(pairedIds(aGaitAnalysis(), lowBack).slice(-2)).toEqual(['seek-help', 'disclaimer']);
    expect(firstIds(aGaitAnalysis(), lowBack)).not.toContain('seek-help');
  });

  it('strong or growing pain puts care first', () => {
    const growing: Symptoms = { painBefore: 1, painDuring: 3, painNextMorning: 2, places: [], signs: [] };
    expect(firstIds(aLikelyPattern(), growing)[0]).toBe('listen');
    expect(pairedAdvice(aLikelyPattern(), 'listen', growing).because).toEqual([
      'You noted pain of 3 out of 10.',
      'You noted that pain grew from 1 to 3 out of 10 during the run.',
      'The next morning it was 2 out of 10, more than before the run.',
    ]);
    const placeless: Symptoms = { painDuring: 3, places: [], signs: [] };
    expect(firstIds(aLikelyPattern(), placeless)[0]).toBe('lower-body');
    const knee: Symptoms = { painDuring: 3, places: ['other'], signs: [] };
    expect(firstIds(aLikelyPattern(), knee)[0]).toBe('overstriding');
    expect(firstIds(aGaitAnalysis(), { painAfter: 6, places: [], signs: [] })[0]).toBe('listen');
  });

  it('pain in a run with slightly slow steps makes them a trial, and no promise', () => {
    const close = aGaitAnalysis({ windows: gaitWindows(30, () => ({ speedMps: 3, ratio: 0.96 })), z: -0.6 });
    expect(pairedAdvice(close, 'short-quick', lowBack).because.join()).toMatch(/has not been shown/);
    expect(pairedIds(close)).not.toContain('short-quick');
  });

  it('no pain and no place is no complaint', () => {
    const none: Symptoms = { painBefore: 0, painDuring: 0, places: [], signs: [] };
    expect(paired(aGaitAnalysis(), none)).toEqual(paired(aGaitAnalysis()));
  });

  it('a warning sign outranks form: help first, form steps back, no number to reach', () => {
    const weak: Symptoms = { places: ['leg'], signs: ['weakness'] };
    expect(firstIds(aLikelyPattern(), weak)).toEqual(['seek-help', 'listen', 'causes']);
    expect(pairedIds(aLikelyPattern(), weak).slice(0, 3)).toEqual(['seek-help', 'listen', 'causes']);
    expect(pairedIds(aLikelyPattern(), weak)).not.toContain('short-quick');
    expect(pairedAdvice(aLikelyPattern(), 'core-strength', weak)).toMatchObject({
      priority: 'standing',
      because: [],
    });
    expect(pairedAdvice(aLikelyPattern(), 'listen', weak).text).toMatch(
      /^Do not run again before a professional/,
    );
    expect(pairedAdvice(aLikelyPattern(), 'listen', weak).how).not.toMatch(/go on/);
    expect(pairedAdvice(aLikelyPattern(), 'seek-help', weak).because[0]).toBe(
      'You noted: weakness in the legs.',
    );
  });

  it('an emergency leaves only help, care and what this is in front', () => {
    const urgent: Symptoms = { painAfter: 6, places: ['lowBack'], signs: ['bladderBowel'] };
    expect(firstIds(aLikelyPattern(), urgent)).toEqual(['seek-help', 'listen', 'disclaimer']);
    expect(pairedIds(aLikelyPattern(), urgent)).toEqual(['seek-help', 'listen', 'disclaimer', 'causes']);
  });
});
