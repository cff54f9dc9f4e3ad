/** What the worth of a recording is graded by. */
export const qualityThresholds = {
  /** own: averages of cadence up to so far apart are the same, spm; whole cycles of one foot round by 2. */
  sameSpm: 2,
  /**
   * own: on a belt, step length by the corrected distance may differ from the watch's own by this factor either way; a wrist
   * watch is within 1 %, a strap within 10 % (real files).
   */
  calibrationFactor: 1.1,
  /** own: share of running time with speed and cadence that makes a recording good, and fair; hills and walks are no fault of it. */
  measuredShare: { good: 0.8, fair: 0.5 },
  /** own: so many things that lower the confidence make a recording poor. */
  poorFrom: 2,
} as const;
