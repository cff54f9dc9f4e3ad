/** What a run under a plan is read by; all own choices. */
export const planThresholds = {
  /** Less judged time than this says nothing, s. */
  leastJudgedS: 180,
  /** Minutes on and off in turn (E6) leave half of a practice run to the target; a little less still is practice as asked for. */
  followedFromShare: 0.4,
  /** More of a run than this clearly above the target is too much at once: no study went beyond 10 %. */
  easeFromShare: 1 / 3,
  /** Two shares differ when they are so far apart. */
  changeFromShare: 0.1,
  /** This many runs before speak for "before". */
  runsBefore: 5,
  /** On a scale of eleven steps less than two is often no more than another day's number. */
  painRise: 2,
  /** Above it a run is stopped (advice `listen`). */
  stopAbovePain: 5,
} as const;
