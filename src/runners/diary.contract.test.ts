import { diaryInputSchema, symptomsOf } from './diary.contract.js';

describe('a diary entry that comes in', () => {
  it('may say nothing at all', () => {
    expect(symptomsOf(diaryInputSchema.parse({}))).toEqual({ places: [], signs: [] });
  });

  it('tells no pain from pain that was not told', () => {
    expect(symptomsOf(diaryInputSchema.parse({ painDuring: 0 }))).toEqual({
      painDuring: 0,
      places: [],
      signs: [],
    });
  });

  it('names each place and sign once', () => {
    const input = { places: ['leg', 'leg', 'lowBack'], signs: ['tingling', 'tingling'] };
    expect(symptomsOf(diaryInputSchema.parse(input))).toEqual({
      places: ['leg', 'lowBack'],
      signs: ['tingling'],
    });
  });

  it.each([
    { painBefore: 11 },
    { painDuring: -1 },
    { painAfter: 2.5 },
    { painNextMorning: '3' },
    { places: ['knee'] },
    { signs: ['headache'] },
    { pain: 3 },
  ])('is refused with %p', (input) => {
    expect(diaryInputSchema.safeParse(input).success).toBe(false);
  });
});
