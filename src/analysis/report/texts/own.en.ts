/** The runner against their own earlier runs, in English. */
export const ownEn = {
  title: 'Against earlier runs',
  fewRuns:
    'You cannot be compared with yourself yet: {missing, plural, one {one more run} other {# more runs}} {ground} {missing, plural, one {is} other {are}} needed.',
  fewOfKind:
    'You cannot be compared with yourself yet: {missing, plural, one {one earlier run of this kind is} other {# earlier runs of this kind are}} needed.',
  newBaseline:
    'Your steps changed for good some runs ago, so your own comparison begins anew: {missing, plural, one {one more run is} other {# more runs are}} needed.',
  noisy:
    'From minute to minute your cadence varies so much in your earlier runs that a comparison with them would say nothing.',
  shortRun:
    'This run has too little steady, level running for a comparison with your own runs: at least {needed} minutes are needed.',
  notMeasured: 'Without steps and speed this run cannot be compared with your earlier ones.',
  noCadence: 'Without cadence this run cannot be compared.',
  noSpeed: 'Without speed this run cannot be compared.',
  none: 'Compared with your last {runs} runs {ground}, your steps were as usual for you.',
  stretch:
    'Compared with your own runs, your steps were longer and slower than usual for {minutes, plural, one {a minute} other {# minutes}}.',
  possibleStretch:
    'Compared with your own runs, your steps may have been longer and slower than usual for {minutes, plural, one {a minute} other {# minutes}}.',
  wholePossible:
    'Compared with your own runs, your steps may have been longer and slower than usual over the whole run.',
  wholeLikely:
    'Compared with your own runs, your steps were longer and slower than usual over the whole run, and over the one before.',
  oneLowRun:
    'Over this whole run your steps were longer and slower than usual for you; one such run can be chance.',
  oneQuickRun: 'Over this whole run you took more steps than usual for you at the same pace.',
  becauseStretch:
    'From minute {from} to {to} you took {spm} steps a minute; at that pace about {own} are usual for you ({percent} % fewer).',
  becauseWholeOne:
    'Over the whole run you took {percent} % fewer steps than usual at the same pace. One such run can be chance; if the next one is like it, it counts.',
  becauseWholeTwo:
    'Over the whole run you took {percent} % fewer steps than usual at the same pace, and the run before was like it.',
  becauseUsual:
    'Over the whole run you took {percent, plural, =0 {as many steps as usual} other {# % {more, select, yes {more} other {fewer}} steps than usual}} at the same pace; {ordinary} % either way is ordinary from run to run.',
  basis: 'This rests on your last {runs} runs {ground}.',
  oddRuns:
    '{odd, plural, one {One earlier run was} other {# earlier runs were}} left out, since {odd, plural, one {it fits} other {they fit}} none of the others (another watch, perhaps).',
  step: 'Since {date} you take {percent} % {more, select, yes {more} other {fewer}} steps at the same pace than before{device, select, yes {; the watch changed then, too} other {}}. Only runs since then are compared.',
  limitSmall:
    'A change of 3 % or less is not found reliably, and a slow fade over more than a quarter of an hour is not a stretch: the beginning and end of the run are compared for that.',
  limitIntervals:
    'In runs with intervals or many accelerations, such a stretch is chance more often than in steady runs.',
  limitNoAltitude:
    'The recording has no altitude, so hills could not be told from level ground; on hills steps change by themselves.',
  limitTreadmill:
    'On a treadmill whole runs differ more than on the road; take a whole-run change with care.',
  limitSparse:
    'The watch recorded a point only every {every} s or so; of the stretches there are, about a quarter is missed.',
  limitPriors: 'How much a runner’s cadence varies was taken from 33 runners, and from your own runs.',
  road: 'on the road',
  track: 'on a track',
  trail: 'on trails',
  treadmill: 'on the treadmill',
  tableCaption: 'Stretches with longer, slower steps than your own usual ones',
  name: 'Name',
  where: 'Where, how sure',
  cadence: 'Cadence, step length',
  usual: 'usual for you {cadence}',
  fewer: '{share} fewer steps',
  sure: 'How sure: {confidence}',
  none_: 'none',
  low: 'low',
  moderate: 'moderate',
  possible: 'possible',
  likely: 'likely',
} as const;
