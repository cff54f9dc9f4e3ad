import { rangeText } from './range-text.js';

describe('rangeText', () => {
  it.each([
    ['145 spm', '161 spm', '145 to 161 spm'],
    ['3.14 km', '4.38 km', '3.14 to 4.38 km'],
    ['1.04\u00A0m', '1.27\u00A0m', '1.04 to 1.27\u00A0m'],
  ])('says the unit of %s and %s once', (from, to, text) => {
    expect(rangeText(from, to)).toBe(text);
  });

  it('says to in the language of the reader', () => {
    expect(rangeText('3,14 km', '4,38 km', 'de')).toBe('3,14 bis 4,38 km');
  });

  it.each([
    ['900 m', '1.2 km', '900 m to 1.2 km'],
    ['3 ft 10 in', '4 ft 10 in', '3 ft 10 in to 4 ft 10 in'],
    ['5', '6', '5 to 6'],
  ])('leaves %s and %s whole', (from, to, text) => {
    expect(rangeText(from, to)).toBe(text);
  });
});
