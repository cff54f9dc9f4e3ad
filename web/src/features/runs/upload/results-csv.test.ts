import { csvOf } from './results-csv.js';

describe('results as CSV', () => {
  it('begins with the mark by which spreadsheets know UTF-8', () => {
    expect(csvOf([['Größe']])).toBe('\uFEFFGröße\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@a', '\tx'])('lets no spreadsheet run %j', (cell) => {
    expect(csvOf([[cell]]).slice(1)).toBe(`'${cell}\r\n`);
  });

  it('keeps commas, quotes and line breaks inside of a cell', () => {
    expect(csvOf([['a,b', 'say "hi"', 'one\ntwo']]).slice(1)).toBe('"a,b","say ""hi""","one\ntwo"\r\n');
  });

  it('quotes a formula that has a comma', () => {
    expect(csvOf([['=A1,2']]).slice(1)).toBe(`"'=A1,2"\r\n`);
  });
});
