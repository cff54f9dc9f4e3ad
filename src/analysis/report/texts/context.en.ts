/** What happened in a run and changes how its steps are read, in English. */
export const contextEn = {
  title: 'What changes the reading',
  hills:
    'For {minutes, plural, one {a minute} other {# minutes}} you ran uphill or downhill. Steps differ there for everyone, so these parts were not compared with other runners.',
  ownDownhillFew:
    'On {count, plural, one {one descent} other {# descents}} your steps may have been longer and slower than on your own earlier descents.',
  intervals:
    'This run has intervals: {repeats} fast pieces of about {minutes, plural, one {a minute} other {# minutes}}, with {work} steps a minute{easy, plural, =0 {} other {, and # in the easy running between}}.',
  intervalsAlone: 'Intervals: compare only runs with similar intervals.',
  intervalsMeaning:
    'In runs with intervals a stretch that stands out against your own runs is less sure: of 100 such runs without any change about four show one, of 100 steady ones two or three.',
  accelerations:
    '{count, plural, one {One short acceleration} other {# short accelerations}} of less than a minute: steps are not judged while you speed up or slow down.',
  walkBreaks:
    'You walked in between {count, plural, one {once} other {# times}}, {minutes, plural, =0 {for less than a minute} one {for a minute in all} other {for # minutes in all}}. Walking was left out.',
  pauses:
    'The watch was stopped {count, plural, one {once} other {# times}}, {minutes, plural, =0 {for less than a minute} one {for a minute in all} other {for # minutes in all}}.',
  gaps: 'The recording has {count, plural, one {a hole} other {# holes}}, {minutes, plural, =0 {less than a minute} one {a minute in all} other {# minutes in all}}, without data or without satellites. Nothing can be said of the steps there.',
  dropouts:
    '{count, plural, one {Once} other {# times}} the watch lost steps while you ran, or counted only every other one, {minutes, plural, =0 {for less than a minute} one {for a minute in all} other {for # minutes in all}}. That says something about the watch, nothing about your steps.',
  dropoutsRemedy: 'A watch that sits tighter, or a foot pod, usually loses fewer steps.',
  smoothedSpeed:
    'The watch averaged your pace over about {seconds} seconds before writing it, so short changes of pace are blurred.',
  smoothedCadence:
    'The watch averaged your cadence over about {seconds} seconds before writing it, so short changes of cadence are blurred.',
  nothing: 'Nothing in this run makes the judgement harder: no hills, intervals, walks or holes to speak of.',
  hillsCaption: 'Uphill and downhill, shown but not judged against other runners',
  where: 'Where',
  steps: 'Cadence, step length',
  uphill: 'uphill, {grade, number} %',
  downhill: 'downhill, {grade, number} %',
  ownUsual: 'usual for you downhill: {cadence}',
  ownNone: 'as usual for you',
  ownPossible: 'possibly longer, slower steps than usual for you',
  driftTitle: 'Beginning and end at equal pace',
  driftSlower:
    'With pace and hills taken out, your cadence fell by about {percent, number} % an hour ({near, number} to {far, number} %). That is more than the {ordinary, number} % up or down that are ordinary; your steps became longer and slower.',
  driftQuicker:
    'With pace and hills taken out, your cadence rose by about {percent, number} % an hour ({near, number} to {far, number} %). That is more than the {ordinary, number} % up or down that are ordinary; your steps became shorter and quicker.',
  driftSteady:
    'With pace and hills taken out, your cadence changed no more from beginning to end than it does in ordinary runs ({low, number, ::sign-always} to {high, number, ::sign-always} % an hour).',
  driftUnclear:
    'Beginning and end: no answer. Your cadence went up and down too much within this run to tell a change from chance. Nothing to do.',
  meaningSlower:
    'Cadence tends to fall with fatigue (Apte 2021, 68 studies), but it did not in ultramarathon runners (Burns 2019). Wind, soft ground or a hill before can do the same; one run does not tell which.',
  meaningQuicker:
    'Warming up, a firmer surface, company or attention to your steps can do that; the recording does not tell which.',
  driftShort:
    'To compare beginning and end, {needed} minutes of level, steady running are needed; this run has {minutes}.',
  driftInferred:
    'Beginning and end were not compared: your pace is an estimate, so a change of cadence looks like one of pace.',
  driftNoCadence: 'Beginning and end were not compared: cadence or pace was not recorded.',
  thirdsCaption: 'Both at {pace}, the pace that they share',
  part: 'Part of the run',
  cadence: 'Cadence',
  stepLength: 'Step length',
  firstThird: 'First third',
  lastThird: 'Last third',
  driftDrawing:
    'Change of cadence per hour: {slope, number, ::sign-always} %, between {low, number, ::sign-always} and {high, number, ::sign-always} %. Ordinary is up to {ordinary, number} % either way.',
  driftCaption:
    'Dot: change of cadence per hour. Line: where the true value lies in 95 of 100 cases. Band: ordinary from run to run.',
  axisSlower: 'slower steps',
  axisQuicker: 'quicker steps',
} as const;
