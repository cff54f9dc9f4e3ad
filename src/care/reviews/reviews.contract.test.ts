import { reviewInputSchema, reviewSchema } from './reviews.contract.js';

const nothing = { revision: 0, overruled: null, marks: [], comment: '' };
const faultsOf = (said: object): string[] =>
  reviewInputSchema.safeParse({ ...nothing, ...said }).error?.issues.map(({ message }) => message) ?? [];
const mark = (startS: number, endS: number, comment = '') => ({ startS, endS, comment });

describe('what is written of a run', () => {
  it('may be nothing yet, and half a reason', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ overruled: { level: 'possible', reason: '' } })).toEqual([]);
  });

  it('has stretches in any order that follow one another, and may touch', () => {
    expect(faultsOf({ marks: [mark(60, 90), mark(0, 60)] })).toEqual([]);
    expect(faultsOf({ marks: [mark(60, 90), mark(0, 60.5)] })).toEqual(['Marked stretches may not overlap.']);
    expect(faultsOf({ marks: [mark(0, 100), mark(10, 20)] })).toEqual(['Marked stretches may not overlap.']);
    expect(faultsOf({ marks: [mark(5, 5)] })).toEqual(['A stretch ends after it begins.']);
    expect(faultsOf({ marks: [mark(-1, 5)] })).toEqual(['A stretch begins at 0 seconds or later.']);
    expect(faultsOf({ marks: [{ startS: 0, endS: Infinity, comment: '' }] })).toHaveLength(1);
  });

  it('has its limits', () => {
    const fifty = Array.from({ length: 50 }, (_, place) => mark(place, place + 1));
    expect(faultsOf({ marks: fifty, comment: 'x'.repeat(4_000) })).toEqual([]);
    expect(faultsOf({ marks: [...fifty, mark(50, 51)] })).toEqual([
      'A review has up to 50 marked stretches.',
    ]);
    expect(faultsOf({ comment: 'x'.repeat(4_001) })).toEqual(['A comment may have up to 4,000 characters.']);
    expect(faultsOf({ marks: [mark(0, 1, 'x'.repeat(1_001))] })).toHaveLength(1);
    expect(faultsOf({ overruled: { level: 'likely', reason: 'x'.repeat(4_001) } })).toHaveLength(1);
  });

  it('is nothing that only a signature makes', () => {
    for (const name of Object.keys(reviewSchema.shape).filter(
      (key) => !['amends', ...Object.keys(nothing)].includes(key),
    )) {
      expect([name, faultsOf({ [name]: 'x' })]).toEqual([name, [expect.stringContaining(name)]]);
    }
  });
});
