import { csvLine } from './entries-csv.js';

const entry = {
  name: 'activities/1.fit.gz',
  zip: null,
  state: 'settled',
  outcome: 'noRunning',
  message: 'Nobody ran, it says "ride".',
  runId: null,
  startTime: '2019-05-04T07:30:12.000Z',
  bytes: 12,
} as const;

describe('a line of the table', () => {
  it('has a cell for each thing', () => {
    expect(csvLine(entry)).toBe(
      'activities/1.fit.gz,,noRunning,"Nobody ran, it says ""ride"".",,2019-05-04T07:30:12.000Z,12\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('never begins a cell as a formula: %j', (name) => {
    expect(csvLine({ ...entry, name }).startsWith(`'${name}`)).toBe(true);
  });

  it('says how far an entry is that has no outcome yet', () => {
    expect(csvLine({ ...entry, outcome: null, state: 'waiting' })).toContain(',waiting,');
  });
});
