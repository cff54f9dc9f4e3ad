import { languages } from '../language/language.js';
import { safetyOf } from './safety.js';
import { warningSigns, type Symptoms } from './symptoms.js';

const noted = (parts: Partial<Symptoms>): Symptoms => ({ places: [], signs: [], ...parts });

describe('what comes before any word on form', () => {
  it('is nothing for a runner who noted nothing, or everyday pain', () => {
    expect(safetyOf(undefined, 'en')).toEqual({ redFlag: 'none', because: [] });
    expect(safetyOf(noted({}), 'en').redFlag).toBe('none');
    expect(safetyOf(noted({ painDuring: 7, places: ['lowBack', 'leg'] }), 'en').redFlag).toBe('none');
  });

  it.each([
    ['numbness', 'seek-help'],
    ['tingling', 'seek-help'],
    ['weakness', 'seek-help'],
    ['severePain', 'seek-help'],
    ['persistentPain', 'seek-help'],
    ['saddleNumbness', 'emergency'],
    ['bladderBowel', 'emergency'],
  ] as const)('%s is: %s', (sign, redFlag) => {
    expect(safetyOf(noted({ signs: [sign] }), 'en').redFlag).toBe(redFlag);
  });

  it('is help for pain of 8 or more at any time of the day', () => {
    for (const when of ['painBefore', 'painDuring', 'painAfter', 'painNextMorning'] as const) {
      expect(safetyOf(noted({ [when]: 8 }), 'en').redFlag).toBe('seek-help');
    }
    expect(safetyOf(noted({ painAfter: 9 }), 'en').because[0]).toBe('You noted: pain of 9 out of 10.');
  });

  it('is the emergency when there are other signs too, and all of them are named once', () => {
    const { redFlag, because } = safetyOf(noted({ signs: ['weakness', 'saddleNumbness', 'weakness'] }), 'en');
    expect(redFlag).toBe('emergency');
    expect(because[0]).toBe('You noted: weakness in the legs and numbness between the legs.');
    expect(because[1]).toMatch(/emergency department now/);
  });

  it('is told in the language of the runner, for every sign', () => {
    for (const language of languages) {
      const said = warningSigns.map((sign) => safetyOf(noted({ signs: [sign] }), language).because.join(' '));
      expect(new Set(said).size).toBe(warningSigns.length);
    }
    expect(safetyOf(noted({ signs: ['bladderBowel'] }), 'de').because.join(' ')).toMatch(
      /Blase.*Notaufnahme/,
    );
  });
});
