import { canBeBoth, differingFields, merged } from './merge-reviews.js';
import type { ReviewContent } from './review-content.js';

const mark = (startS: number, endS: number, comment = '') => ({ startS, endS, comment });
const mine: ReviewContent = {
  overruled: { level: 'none', reason: 'A hill.' },
  marks: [mark(0, 60, 'Same'), mark(120, 180, 'Mine')],
  comment: 'My words.',
};
const theirs: ReviewContent = {
  overruled: null,
  marks: [mark(300, 360, 'Theirs'), mark(0, 60, 'Same')],
  comment: 'Their words.',
};

describe('two texts of one review', () => {
  it('are told apart part by part, whatever the order of the marks', () => {
    expect(differingFields(mine, theirs)).toEqual(['overruled', 'comment', 'marks']);
    expect(differingFields(mine, { ...mine, marks: [...mine.marks].reverse() })).toEqual([]);
  });

  it('lose nothing where both are kept', () => {
    expect(merged(mine, theirs, { overruled: 'mine', comment: 'both', marks: 'both' })).toEqual({
      overruled: mine.overruled,
      comment: 'Their words.\n\nMy words.',
      marks: [mark(0, 60, 'Same'), mark(120, 180, 'Mine'), mark(300, 360, 'Theirs')],
    });
  });

  it('become the one or the other as chosen', () => {
    expect(merged(mine, theirs, { overruled: 'mine', comment: 'mine', marks: 'mine' })).toEqual(mine);
    expect(merged(mine, theirs, { overruled: 'theirs', comment: 'theirs', marks: 'theirs' })).toEqual(theirs);
  });

  it('cannot both be kept where stretches overlap, or verdicts differ', () => {
    expect(canBeBoth(mine, theirs, 'marks')).toBe(true);
    expect(canBeBoth(mine, { ...theirs, marks: [mark(150, 200)] }, 'marks')).toBe(false);
    expect(canBeBoth(mine, theirs, 'overruled')).toBe(false);
    expect(canBeBoth(mine, theirs, 'comment')).toBe(true);
  });
});
