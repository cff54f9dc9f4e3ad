import { z } from 'zod';
import {
  aGaitAnalysis,
  aGaitWithoutCadence,
  aHardlyJudgedRun,
  aLikelyPattern,
  aPossiblePattern,
} from '../../../../test/builders/a-gait-analysis.js';
import type { Symptoms } from '../../advice/symptoms.js';
import { languages } from '../../language/language.js';
import { adviceParts, adviceSchema, safetySchema, targetSchema } from './advice-part.js';

const schema = z.strictObject({
  safety: safetySchema,
  advice: z.array(adviceSchema),
  target: targetSchema,
});
const weak: Symptoms = { painDuring: 4, places: ['leg'], signs: ['weakness'] };

describe('the part of a report that says what to do', () => {
  it('fits its schema for every kind of run, with and without symptoms, in every language', () => {
    const runs = [
      aGaitAnalysis(),
      aLikelyPattern(),
      aPossiblePattern(),
      aHardlyJudgedRun(),
      aGaitWithoutCadence(),
    ];
    for (const gait of runs) {
      for (const symptoms of [undefined, weak, { painDuring: 2, places: ['lowBack'], signs: [] } as const]) {
        for (const language of languages) {
          const parts = adviceParts({ gait, symptoms, language });
          expect(schema.parse(JSON.parse(JSON.stringify(parts)))).toEqual(parts);
        }
      }
    }
  });

  it('has cadences to try and four weeks of about eight runs in which the metronome fades', () => {
    const { target } = adviceParts({ gait: aLikelyPattern(), language: 'en' });
    expect(target).toMatchObject({ spm: 154, recheckWeeks: [4, 13] });
    const weeks = target?.weeks ?? [];
    expect(weeks.map(({ week }) => week)).toEqual([1, 2, 3, 4]);
    expect(weeks.reduce((sum, { runs }) => sum + runs, 0)).toBe(8);
    const shares = weeks.map(({ metronomeShare }) => metronomeShare);
    expect(shares).toEqual([...shares].sort((one, other) => other - one));
    expect(shares[0]).toBe(1);
    expect(shares.at(-1)).toBeLessThan(0.5);
  });

  it('has no target and says why it can wait when a professional comes first', () => {
    const { target, safety, advice } = adviceParts({
      gait: aLikelyPattern(),
      symptoms: weak,
      language: 'en',
    });
    expect(target).toBeNull();
    expect(safety.redFlag).toBe('seek-help');
    expect(advice[0]?.id).toBe('seek-help');
    expect(advice[0]?.because).toEqual(safety.because);
  });

  it('has no target for a run without a finding', () => {
    expect(adviceParts({ gait: aGaitAnalysis(), language: 'en' }).target).toBeNull();
  });
});
