/**
 * How to change steps, E6: what was tried in studies and held. One place, so that plan, workout and targets agree.
 */
export const changeDose = {
  /** Share by which cadence is raised at the same pace. */
  raise: 0.05,
  /** Never more than this share. */
  mostRaise: 0.1,
  /** Minutes to a metronome, and minutes without, in turn. */
  onMin: 1,
  offMin: 1,
  /** No target above this z of the whole run without a complaint: the steps are not slow enough to ask for another. */
  noTargetAboveZ: -1,
  /** own: nor above this one with a complaint: steps quicker than those of five in six runners need no more of it. */
  noTargetAboveZWithComplaint: 1,
  /**
   * own: fewer judged minutes than this, s, are too few to change steps by where faults of the recording lower the
   * confidence: a plan of four weeks should rest on more than a few windows.
   */
  leastJudgedWhenFaultyS: 600,
  /** Look again after 4 weeks and after 3 months; weeks. */
  recheckWeeks: [4, 13],
  /** own: a watch alarms outside target ± this share, as wide as one window's cadence varies within a runner (W). */
  alarmShare: 0.025,
} as const;
