/** Several runs of one runner, in English. */
export const trendEn = {
  title: 'Your weeks',
  empty: 'There is no run yet to compare with another.',
  oneWeek: 'So far all runs are of one week: what changes shows from the second one on.',
  steady:
    'At {reader, select, runner {your} other {the}} usual pace {reader, select, runner {your} other {the}} cadence has stayed as it was: {first} steps a minute in the first weeks, {last} in the last ones.',
  changed:
    'At {reader, select, runner {your usual pace you take} other {the usual pace there are}} {percent} % {more, select, yes {more} other {fewer}} steps than in the first weeks: {last} instead of {first} a minute.',
  ordinary: 'From run to run, up to {percent} % either way is ordinary.',
  flagged:
    '{own, plural, =0 {No run} one {One run} other {# runs}} of {runs} stood out against {reader, select, runner {your} other {the runner’s}} own steps, {population, plural, =0 {none} one {one} other {#}} against those of other runners.',
  painNoted:
    '{reader, select, runner {You noted pain} other {Pain was noted}} for {runs, plural, one {one run} other {# runs}}. It stands beside {reader, select, runner {your} other {the}} cadence; that does not show that one comes from the other.',
  adherence:
    'In the weeks of {reader, select, runner {your plan you met its steps} other {the plan its steps were met}} for {percent} % of the time that could be judged. With minutes on and off in turn, half is all there is to reach in a practice run.',
  newDevice: 'The watch changed in these weeks: watches count alike, but not quite.',
  cadenceAt: 'Cadence at {pace}',
  stepsPerMinute: 'steps per minute',
  painAxis: 'pain, 0 to 10',
  weekOf: 'Week of',
  runs: 'Runs',
  pain: 'Pain',
  planMet: 'Plan met',
  noRun: 'no run',
  chartText:
    'Cadence at {pace} in {weeks, plural, one {one week} other {# weeks}}, from {first} to {last} steps a minute.',
  chartEmpty: 'No week has enough running at {pace}.',
  chartCaption:
    'Dot: the middle of the week’s runs at this pace, bar: from the lowest to the highest. {plan, select, yes {Dashed: your plan.} other {}} Weeks without such a run are empty.',
  painCaption: 'Square: the worst pain that you noted for a run of the week.',
  compareTitle: 'Two runs side by side',
  usual:
    'At the same pace the two runs differ by no more than is ordinary: {percent} % {more, select, yes {more} other {fewer}} steps in the second.',
  same: 'At the same pace both runs had as many steps.',
  unusual:
    'At the same pace the second run had {percent} % {more, select, yes {more} other {fewer}} steps; more than {ordinary} % is not ordinary from run to run.',
  noCommon:
    'The two runs share no pace at which both could be judged for three minutes, so their steps cannot be compared.',
  otherHeight: 'The two reports rest on different heights: what is expected differs, the steps do not.',
  otherDevice: 'The two runs were recorded with different watches.',
  first: 'First run',
  second: 'Second run',
  pace: 'Pace',
  difference: 'Difference',
  judged: 'Judged',
  against: 'Against others',
  againstOwn: 'Against your own',
  alongCaption: 'Solid with discs: the first run. Dashed with squares: the second.',
  level_none: 'nothing stood out',
  level_possible: 'possible',
  level_likely: 'likely',
  level_unknown: 'not enough to say',
  cadenceAlong: 'Cadence along both runs',
  cadenceByPace: 'Cadence against pace in both runs',
  matched: 'Cadence at the same pace',
} as const;
