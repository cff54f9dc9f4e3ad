/**
 * How to change steps, E6: what was tried in studies and held. One place, so that text and targets agree.
 */
export const changeDose = {
  /** Share by which cadence is raised at the same pace. */
  raise: 0.05,
  /** Never more than this share. */
  mostRaise: 0.1,
  /** Minutes to a metronome, and minutes without, in turn. */
  onMin: 1,
  offMin: 1,
  /** Runs over which the metronome fades. */
  runs: 8,
  weeks: '2 to 4 weeks',
  recheck: 'after 4 weeks and after 3 months',
  /** No target above this z of the whole run: the steps are not slow enough to ask for another number. */
  noTargetAboveZ: -1,
} as const;

/** How to practise, in the words that follow a target: "Practise with a metronome …". */
export const practiceText =
  `Practise with a metronome or the watch’s cadence alert: ${changeDose.onMin} minute on, ${changeDose.offMin} minute off, ` +
  `on about ${changeDose.runs} runs in ${changeDose.weeks}, with the sound off more and more. ` +
  `Look again ${changeDose.recheck}. Stop if calf or Achilles tendon get sore.`;
