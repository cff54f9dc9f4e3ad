import { isSameInput, nothingHurts, saysNoPain } from './diary-entry.js';

describe('a note in the diary', () => {
  it('nothing hurts: leaves the next morning open, or as it was noted', () => {
    expect(nothingHurts({ places: ['leg'], signs: ['tingling'] })).toEqual({
      painBefore: 0,
      painDuring: 0,
      painAfter: 0,
      painNextMorning: undefined,
      places: [],
      signs: [],
    });
    expect(nothingHurts({ painNextMorning: 3, places: [], signs: [] }).painNextMorning).toBe(3);
  });

  it('is the same whatever the order of its places', () => {
    expect(
      isSameInput({ places: ['leg', 'lowBack'], signs: [] }, { places: ['lowBack', 'leg'], signs: [] }),
    ).toBe(true);
    expect(isSameInput({ painDuring: 0, places: [], signs: [] }, { places: [], signs: [] })).toBe(false);
  });

  it('says that nothing hurt only where pain was rated', () => {
    expect(saysNoPain({ painDuring: 0, places: [], signs: [] })).toBe(true);
    expect(saysNoPain({ places: [], signs: [] })).toBe(false);
    expect(saysNoPain({ painDuring: 0, painAfter: 1, places: [], signs: [] })).toBe(false);
    expect(saysNoPain({ painDuring: 0, places: [], signs: ['numbness'] })).toBe(false);
  });
});
