import { readHeight, readLegLength } from './read-body.js';

describe('a height as people write it', () => {
  it.each([
    ['1.78', 1.78],
    ['1,78 m', 1.78],
    ['1.78m', 1.78],
    ['178', 1.78],
    [' 178 cm ', 1.78],
    ['1780 mm', 1.78],
    ['1 m 78', 1.78],
    ['1m78', 1.78],
    [`5'10"`, 1.778],
    ['5 ft 10 in', 1.778],
    ['5ft10', 1.778],
    ['5′10″', 1.778],
    ['5’ 10”', 1.778],
    [`5'10''`, 1.778],
    ['5 feet 10 inches', 1.778],
    ['5 Fuß 10 Zoll', 1.778],
    [`5'`, 1.524],
    [`5'10.5"`, 1.791],
    ['70 in', 1.778],
    ['70"', 1.778],
    ['2.5', 2.5],
    ['1', 1],
  ])('%s is %d m', (text, metres) => {
    expect(readHeight(text, 'en')).toEqual({ metres });
  });

  it.each([
    '',
    'tall',
    '5.8',
    '17.8',
    '-1.78',
    '1.78 km',
    '1e0',
    `5'12"`,
    'NaN',
    '١٧٨',
    'x'.repeat(1000),
    '1..7',
  ])('%j has no one meaning: it is not guessed, and the sentence says how to write it', (text) => {
    expect(readHeight(text, 'en')).toEqual({ problem: expect.stringMatching(/cannot be read.*5 ft 10 in/) });
    expect(readHeight(text, 'de')).toEqual({ problem: expect.stringMatching(/nicht als Größe.*178 cm/) });
  });

  it.each(['0.9', '99', '2.51', '251', '70', `9'1"`, '30 in'])('%s is none of a runner', (text) => {
    expect(readHeight(text, 'en')).toEqual({ problem: expect.stringMatching(/cannot be right/) });
    expect(readHeight(text, 'de')).toEqual({ problem: expect.stringMatching(/kann nicht stimmen/) });
  });
});

describe('a leg length', () => {
  it('is read like a height', () => {
    expect(readLegLength('92', 1.75, 'en')).toEqual({ metres: 0.92 });
    expect(readLegLength('0,92 m', null, 'de')).toEqual({ metres: 0.92 });
    expect(readLegLength('36 in', 1.75, 'en')).toEqual({ metres: 0.914 });
  });

  it('that does not fit the height is refused in the language of who wrote it', () => {
    expect(readLegLength('0.6', 1.9, 'en')).toEqual({ problem: expect.stringMatching(/0\.60 m.*1\.90 m/) });
    expect(readLegLength('1.3', 1.6, 'de')).toEqual({ problem: expect.stringMatching(/1,30 m.*1,60 m/) });
    expect(readLegLength('0.6', null, 'en')).toEqual({ metres: 0.6 });
    expect(readLegLength('1.5', null, 'en')).toEqual({ problem: expect.stringMatching(/cannot be right/) });
    expect(readLegLength('leg', 1.7, 'en')).toEqual({ problem: expect.stringMatching(/cannot be read/) });
  });
});
