/** Advice whose words depend on the run, and what is said of warning signs. */
export const adviceEn = {
  target:
    'At your usual pace, and without getting faster, go from {from} to {to} steps a minute (about {percent} more{limited, select, yes {; not above {most}} other {}}).{others, select, yes { Your other paces have numbers of their own.} other {}}',
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
    'Go sooner when the signs grow or new ones come. When bladder, bowel or the feeling between the legs change, go to an emergency department at once.',

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
