import { dayField, endsBeforeItBegins, leastTerms, termsOf } from './terms-draft.js';

describe('what a form of terms says', () => {
  it('is the least where nothing is chosen', () => {
    expect(termsOf({ from: '', until: '' })).toEqual(leastTerms);
  });

  it('has no routes without the curves that they are part of', () => {
    expect(termsOf({ routes: 'on' }).routes).toBe(false);
    expect(termsOf({ routes: 'on', series: 'on' })).toMatchObject({ routes: true, series: true });
  });

  it('takes the first day from its start and the last to its end, and gives both back', () => {
    const { fromTime, until } = termsOf({ from: '2026-03-29', until: '2026-10-25' });
    expect(new Date(fromTime ?? '')).toEqual(new Date(2026, 2, 29));
    expect(new Date(until ?? '')).toEqual(new Date(2026, 9, 25, 23, 59, 59));
    expect([dayField(fromTime), dayField(until)]).toEqual(['2026-03-29', '2026-10-25']);
  });

  it('is refused when it is over before it begins', () => {
    expect(endsBeforeItBegins({ from: '2026-03-29', until: '2026-03-28' })).toBe(true);
    expect(endsBeforeItBegins({ from: '2026-03-29', until: '2026-03-29' })).toBe(false);
    expect(endsBeforeItBegins({ from: '2026-03-29', until: '' })).toBe(false);
  });
});
