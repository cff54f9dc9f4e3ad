/**
 * Numbers of the comparison with the runner's own earlier runs. `W` is within-runner.md, `own` our own choice. Spreads
 * and changes are of ln cadence, so 0.01 is about 1 %.
 */
export const baselineThresholds = {
  /** x = ln(speed / reference), so that the line's value at x = 0 is a cadence at an everyday pace. W. */
  referenceMps: 2.8,
  /** Windows of 60 s from minute 1. W. own: at least 45 s of one, so that its mean is nearly as sure as of a whole one. */
  window: { maxS: 60, minS: 45, trimmedShare: 0.1 },
  /** own: windows so close together count as neighbours when their correlation is taken, s. */
  neighbourGapS: 30,
  /** Fewest windows: on the level in a run (W); own: downhill in a run. */
  minWindows: { level: 12, downhill: 3 },
  /**
   * Earlier runs that the line rests on (W); own: so many are looked at in search of a lasting step; two that began closer
   * together, in s, are one: no run that counts here is shorter.
   */
  runs: { min: 3, max: 20, lookedAt: 40, few: 7, apartS: 600 },
  /** Prior of the ln–ln slope. W. */
  slope: { mean: 0.112, sd: 0.07 },
  /** Typical spreads, and how many runs, or windows, the prior is worth. W. */
  within: { sd: 0.0125, worthRuns: 4, noisySd: 0.022 },
  between: { sd: 0.0137, worthRuns: 4 },
  /**
   * own: 0.25 is added where W adds 0.03. Σ gives only 0.7 of the variance a memory, so that a correlation of 0.65 between
   * neighbours means one of 0.93 in that part, and W's own noise model has 0.9; with synthetic runners this finds more and
   * says less that is false.
   */
  correlation: { mean: 0.65, worthWindows: 60, added: 0.25, min: 0.3, max: 0.9 },
  /** From one run to the next. W. */
  runToRun: 0.33,
  /** Σ: share of the variance that goes along from window to window; drift per hour; error of the slope. W. */
  covariance: { sharedShare: 0.7, driftSd: 0.02, slopeSd: 0.06 },
  /** The stretch rule. W. */
  block: {
    minWindows: 4,
    maxWindows: 15,
    maxGapS: 120,
    minOutside: 6,
    maxRatio: 0.97,
    maxZ: -3.5,
    /** With 3 to 7 earlier runs. own: W has -4, without `earlierWorth`, which makes up for the difference. */
    maxZFewRuns: -3.7,
    /** Windows so far below count as low, and so large a share of them must be. */
    lowBy: 0.02,
    lowShare: 0.7,
    /** How much of the rest of the run counts as the run's own offset: k = sB² / (sB² + worth · sW² / n). */
    offsetWorth: 4,
    /** own: so many windows of this run count as much for its noise as all earlier runs together. */
    earlierWorth: 30,
    /**
     * own: and its middle lies so far below the runner's own line itself: a run with more steps than usual whose slow part
     * is the runner's ordinary cadence has no long steps.
     */
    maxRatioToLine: 0.99,
    /** own: at or below, the stretch is a likely one; a twentieth is also the smallest dose that the advice works with. */
    likelyRatio: 0.95,
  },
  /** The whole-run rule (W), and own: the one for two runs in a row, a little less strict than W's 0.975 and -1.5. */
  wholeRun: { maxRatio: 0.97, maxZ: -2, twoMaxRatio: 0.977, twoMaxZ: -1.4 },
  /**
   * own: downhill, where fewer windows and an unknown effect of grade leave more room for error. A hill of 2 min holds at
   * least 90 s in whole windows.
   */
  downhill: { maxRatio: 0.97, maxZ: -2.5, minS: 90 },
  /** Recording this slow makes stretches less sure, s. W. */
  sparseS: 3,
  /** own: a run further than so many spreads from the others' median is odd (7 %: a wrong watch, no real habit). */
  odd: { spreads: 5, maxInARow: 2 },
  /** own: a lasting step; see `lasting-step.ts` for the rates of false ones that these give. */
  step: {
    minRuns: 3,
    minChange: 0.02,
    minZ: 3.7,
    /** With a change of watch at the same run. */
    newDevice: { minChange: 0.015, minZ: 3 },
    /** The step must explain the runs so much better than a steady drift, in units of the noise variance. */
    overDrift: 8,
  },
} as const;
