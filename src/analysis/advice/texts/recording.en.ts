/** Words that advice and report share, and what to record so that a run can be judged. */
export const recordingEn = {
  minutes: '{minutes, plural, one {1 minute} other {# minutes}}',
  place: 'from minute {from} to {to}',
  cadenceProfile:
    'To record cadence, use the watch’s Run profile: running watches then count steps at the wrist by themselves.',
  cadenceFile:
    'Send the watch’s original FIT file: GPX and TCX exports, above all from phones, often leave cadence out.',
  cadencePod: 'A foot pod, or a chest strap with running data, records cadence too.',
  speedGps: 'To record speed, wait for GPS before you start, or wear a foot pod indoors.',
  speedFile: 'Send the watch’s original FIT file: exports often leave speed and distance out.',
  slow: 'Most of this run was slower than the runners that the method compares with. It has no comparison there, so recording the same pace again brings no answer.',
  fast: 'Most of this run was faster than the runners that the method compares with. It has no comparison there; an easier run can be judged.',
  oddCadence:
    'For the cadence of most of this run the method has no comparison. If that cadence looks wrong to you, check the watch’s Run profile or the foot pod.',
  hills: 'For an answer, record a run with at least {minutes} minutes of steady running on level ground.',
  stops:
    'For an answer, record a run with fewer stops: at least {minutes} minutes of running without walk breaks or pauses.',
  gaps: 'For an answer, record at least {minutes} minutes of running without a break in the recording; where the watch lets you choose, record every second.',
  uneven: 'For an answer, record a run with at least {minutes} minutes at an even pace.',
  short: 'For an answer, record a longer run, with at least {minutes} minutes of steady running in one go.',
  steady:
    'For an answer, record a run with at least {minutes} minutes of steady running on level ground, without stops.',
} as const;
