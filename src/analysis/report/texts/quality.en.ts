/** What a recording is worth, in English. */
export const qualityEn = {
  good: 'A good recording to judge steps by; {percent} % of your running could be judged.',
  fair: 'A usable recording, with something missing.',
  poor: 'A weak recording: take what it says about your steps with care.',
  none: 'This recording cannot tell how you stepped.',
  measured: 'Speed was measured on the way',
  derived: 'Speed was worked out from positions or distance',
  inferred: 'Speed was guessed by the watch, not measured',
  noSpeed: 'There is no speed in the file',
  recorded:
    '{speed}; {cadence, select, yes {steps were counted} other {no steps were counted}}; a point was recorded every {every, plural, one {second} other {# s}}.',
  recordedIrregularly:
    '{speed}; {cadence, select, yes {steps were counted} other {no steps were counted}}; points were recorded several times a second.',
  judged: '{percent} % of your running could be judged.',
  same: 'Our average cadence and the watch’s own agree: {ours} and {stated} steps a minute.',
  watchCountsWalking:
    'The watch’s average cadence is {stated}, ours {ours} steps a minute: the watch counts your walking, too.',
  watchCountsStops:
    'The watch’s average cadence is {stated}, ours {ours} steps a minute: the watch probably counts walking and standing too.',
  oneFoot:
    'The watch’s average cadence is {stated}, ours {ours} steps a minute: one of the two counts one foot only. If ours looks wrong, correct it.',
  partlyRead:
    'The watch’s average cadence is {stated}, ours {ours} steps a minute: only a part of the run could be read.',
  unexplained:
    'The watch’s average cadence is {stated}, ours {ours} steps a minute. Why they differ is not known.',
  calibration:
    'The distance of this treadmill run was corrected on the watch by about {percent} %, but not its step length. Trust neither fully: enter the distance of the belt.',
  correctedDistance:
    'You corrected the distance: {percent} % {more, select, yes {more} other {less}} than the watch says.',
  correctedCadence: 'You said that the file counts {foot, select, oneFoot {one foot} other {both feet}}.',
  correctedZone: 'You set the time zone: {zone}.',
} as const;
