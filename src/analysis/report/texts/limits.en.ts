/** What a verdict cannot see. */
export const limitsEn = {
  footNotSeen:
    'A watch does not see your foot. It measures speed and cadence, and so the length of your steps. What settles it is a video from the side: the angle of the shin at landing, and how far the heel is ahead of the hip.',
  backPain:
    'Shorter, quicker steps reduce braking and leg load. Whether that eases back pain has not been shown; leg strengthening has a trial behind it.',
  populationOnly:
    'You were compared with other runners{height, select, assumed {} other { of your height}}, not yet with your own earlier runs. Some people step like this all their lives.',
  populationBesideOwn:
    'The level above compares you with other runners{height, select, assumed {} other { of your height}}. Some people step like this all their lives; the comparison with your own earlier runs stands beside it.',
  oneRun: 'This is one run. A pattern needs several.',
  heightUnknown:
    'Your height is not known, so that of an average runner was assumed. Enter yours for a better answer.',
  heightFromFile: 'Your height was taken from the settings of the watch. Check that it is right there.',
  speedVirtual: 'This was a virtual run: the app reported the speed, so step length is an estimate.',
  speedIndoors:
    'Indoors and without a foot pod, the watch guesses your speed from your arm, so step length is an estimate. Enter the belt’s distance, or wear a foot pod.',
  speedInferred:
    'The file holds no positions and names no foot pod, so your speed is taken for a guess, and step length is an estimate. Enter the belt’s distance, or wear a foot pod.',
  speedDerived: 'The file holds no speed. It was worked out from positions or distance, which is less exact.',
  extrapolatedSpeed:
    'Part of the run was slower or faster than the runners whose cadence the expectation was made from. There it is less certain.',
  fewJudgedMinutes: 'Only {minutes} of this run could be judged.',
  littleJudged:
    'Less than half of your running could be judged. The rest was left out, and may have been otherwise.',
  hardlyJudged: 'Less than a minute of this run could be judged.',
  noCadence: 'Without cadence, neither the number of your steps nor their length is known.',
  noSpeed: 'Without speed, it is not known how long your steps were, or what to expect of them.',
  noAltitude:
    'The file holds no altitude, or not for all that counts, so hills could not be told from level ground; on hills steps change by themselves.',
  smartRecording: 'The watch recorded a point only every {every} s or so; short changes are lost.',
  irregularRecording:
    'The watch recorded its points irregularly; where they are far apart, short changes are lost.',
  partlyRead: 'A part of the file was damaged or cut off. Only the rest was judged.',
  cadenceScaleGuessed:
    'The file does not say whether its cadence counts one foot or both. It was decided by what is plausible{why}.',
  hilly: 'Much of this run went up or down. Only parts with a grade of at most {grade} % were judged.',
  dynamicsSupport:
    'How long your feet were on the ground fits long steps too. That comparison has not been tested on its own: it can make up for one doubt, and no more.',
  dynamicsContradict:
    'How long your feet were on the ground does not fit long steps: they swept less far under your body than is usual. That makes this less certain.',
  intervals:
    'This run holds intervals. In such runs, a stretch of long, slow steps is chance more often than in steady ones.',
} as const;
