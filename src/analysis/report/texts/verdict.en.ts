/** The verdict in one sentence, and what led to it. */
export const verdictEn = {
  forPace: 'for your pace',
  forPaceAndHeight: 'for your pace and height',
  noCadence: 'This recording holds no cadence, so your steps cannot be judged.',
  noSpeed: 'This recording holds no speed, so your steps cannot be judged.',
  onlyWalking: 'This recording holds walking, no running.',
  tooLittle: 'Too little of this run could be judged to say how you stepped.',
  possible: 'For {minutes} your steps may have been long and slow {whom}.',
  looks: 'For {minutes} your steps look long and slow {whom}.',
  likely: 'For {minutes} your steps were long and slow {whom}.',
  none: 'No long, slow steps stood out: your cadence was in the usual range {whom}.',
  apart: 'Apart from {minutes}, your cadence was in the usual range {whom}.',
  pieces:
    'For {minutes} in all your steps {sure, select, likely {were} looks {look} other {may have been}} long and slow {whom}, in pieces too short to count.',
  nearEdge:
    'Nothing long enough to count stood out, but only {judged} of {running} minutes could be judged, and there your cadence was {side, select, near {near} other {beyond}} the edge ({percent} % below what is expected).',
  againstOthers:
    'Against other runners, your steps {sure, select, low {look} other {were}} {kind, select, both {clearly long and slow for {likely, plural, one {a minute} other {# minutes}}, slightly for {possible, plural, one {one more} other {# more}}} likely {clearly long and slow for {likely, plural, one {a minute} other {# minutes}}} other {slightly long and slow for {possible, plural, one {a minute} other {# minutes}}}}.',
  ownBelow:
    'You usually take about {percent} % fewer steps than other runners{height, select, assumed {} other { of your height}} at this pace ({own} against {expected}); some people step like this all their lives.',
  ownNewOne:
    'New in this run {sure, select, low {may be} other {are}} only minutes {from} to {to}: {spm} steps a minute instead of your {own}.',
  ownNewMany:
    'New in this run {sure, select, low {may be} other {are}} only {count} stretches, {minutes} minutes in all, with fewer steps than usual for you.',
  stretch: '{place} you took {spm} steps a minute; about {expected} are expected {whom} ({percent} fewer).',
  wholeAsExpected: 'Where it could be judged, your cadence as a whole was as expected.',
  wholeOff:
    'Where it could be judged, your cadence as a whole was {percent} % {side, select, below {below} other {above}} what is expected.',
  edge: 'Steps count as long and slow from {edge} % below.',
  edgeLasting: 'Steps count as long and slow from {edge} % below, when they last {least} or more at a time.',
  walkingNotJudged: 'Only running is judged: people walk with other steps than they run.',
  judgedOfNeeded: '{judged} of the {needed} minutes that are needed could be judged.',
  restMostly: 'The rest was mostly: {reasons}.',
} as const;
