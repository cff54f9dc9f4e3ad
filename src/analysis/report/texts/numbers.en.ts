/** The three numbers. */
export const numbersEn = {
  title: 'Three numbers',
  cadence: 'Cadence',
  stepLength: 'Step length',
  couldBeJudged: 'Judged',
  ofRunning: '{judged} of {running} running',
  noRunning: 'no running',
  notRecorded: 'not in this recording',
  mostly: 'Mostly {from} to {to}',
  mostlyShort: 'mostly {from} to {to}',
  overWholeRun: 'over the whole run',
  expected: 'Expected: {value}',
  expectedShort: 'expected {value}; run {range}',
  sameAsExpected: 'Where it could be judged you took as many steps as expected {whom}.',
  differsFromExpected:
    'Where it could be judged you took {share} {side, select, fewer {fewer} other {more}} steps than expected {whom}.',
  howToRead:
    'The thick bar is where you were most of the whole run, the dot the middle of what was judged, the dashed line what is expected.',
} as const;
