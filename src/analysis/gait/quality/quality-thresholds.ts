/** What the worth of a recording is graded by. */
export const qualityThresholds = {
  /** own: averages of cadence up to so far apart are the same, spm; whole cycles of one foot round by 1. */
  sameSpm: 1,
  /**
   * own: on a belt, step length by the corrected distance may differ from the watch's own by this factor either way; a wrist
   * watch is within 1 %, a strap within 10 % (real files).
   */
  calibrationFactor: 1.1,
  /** own: share of running time judged that makes a recording good, and fair. */
  judgedShare: { good: 0.5, fair: 0.2 },
  /** own: so many things that lower the confidence make a recording poor. */
  poorFrom: 2,
} as const;
