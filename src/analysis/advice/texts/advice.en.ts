/** Advice whose words depend on the run, and what is said of warning signs. */
export const adviceEn = {
  target:
    'If the video shows the heel landing well ahead of the hip, or without a video as a careful experiment: stay at your usual pace and go from {from} to {to} steps a minute (about {percent} more{limited, select, yes {; not above {most}} other {}}).{others, select, yes { Your other paces have numbers of their own.} other {}}',
  targetHow:
    'Practise with a metronome or the watch’s cadence alert, as the plan says: 1 minute with quicker steps, 1 minute as you like, on about 8 runs in 4 weeks, with less and less sound. Look again after 4 weeks and after 3 months.',
  midFootHow:
    'Let it come with the shorter steps of the plan, a few minutes at a time. Landing further forward loads calf and ankle.',
  restSpm: 'In the rest of this run you took about {spm} steps a minute at that pace: come back to that.',
  ownTitle: 'Go back to your own steps',
  recordAgain:
    'This recording is too weak to change your steps by. Run 20 minutes at an even, easy pace without breaks, {belt, select, yes {with a foot pod or with the belt’s distance entered here afterwards} other {outdoors with GPS or with a foot pod}}, recording every second. If it shows the same, have a side video taken.',
  recordAgainHow: 'For the video: {film} {how}',
  titleRecordAgain: 'Record this again before you change anything',
  camera: '{recording} A camera can answer without a watch. {film}',
  titleSteady: 'Record a steadier run, or let a camera look',
  titleNoCadence: 'Record your steps next time, or let a camera look',
  titleNoSpeed: 'Record your speed next time, or let a camera look',
  titleWalk: 'Record a run next time, or let a camera look',
  titleCamera: 'Let a camera look',
  titleAnother: 'Record another run, or let a camera look',

  restTitle: 'Wait with running',
  restText:
    'Do not run again before a professional has had a look. Move as far as it stays comfortable; you need not lie down.',
  restHow:
    'Go sooner when new signs come. When weakness grows or is in both legs, or bladder, bowel, sexual function or the feeling between the legs change, go to an emergency department at once.',

  numbness: 'numbness in the legs',
  tingling: 'tingling in the legs',
  weakness: 'weakness in the legs',
  severePain: 'severe back pain',
  persistentPain: 'back pain that does not go away',
  saddleNumbness: 'numbness between the legs',
  bladderBowel: 'a change of bladder or bowel',
  strongPain: 'pain of {pain} out of 10',
  noted: 'You noted: {signs}.',
  emergency:
    'That can be an emergency in which hours count. Go to an emergency department now, or call your emergency number; do not wait for a next run.',
  seekHelp:
    'See a doctor or physiotherapist promptly. What this report says about your steps can wait until then.',
} as const;
