/**
 * Numbers that the findings about the course of a run rest on. `E` is a section of running-form.md, `W` is
 * within-runner.md, `own` our own choice with its reason.
 */
export const contextThresholds = {
  /** E3: as long as any stretch, joined over as short a gap. Steep is what `thresholds.judged.maxAbsGradePct` says. */
  hill: { minS: 120, joinGapS: 60 },
  intervals: {
    /** own: fewer turns than three happen at crossings and on hills. */
    minRepeats: 3,
    /** own: the easy pace and the fast one are so far apart; pace on an even run wanders by 3 to 5 %. */
    minContrast: 1.12,
    /** own: share of the variance of ln speed that two levels explain; an even spread without levels reaches 0.75. */
    minSeparation: 0.75,
    /** own: a minute by the watch, less what smoothing takes off its ends; what is shorter is an acceleration. */
    minWorkS: 50,
    /** own: shorter is the flutter of speed around the border, not a change of pace. */
    minBoutS: 12,
    /** own: so much easy running shows that there is an easy pace, and not only the start after each stop. */
    minEasyS: 120,
    minEasyShare: 0.1,
    /** own: where fast and easy pieces differ by more, the hill explains the pace, per cent of grade. */
    maxGradeApartPct: 2,
    /** own: speed is averaged over so much to either side before its level is taken; GPS flutters in seconds. */
    smoothS: 8,
    /** own: a level is left once speed is so far, as share of the distance, beyond the middle between both. */
    hysteresis: 0.15,
  },
  /** own: a shorter walk is a gate or a kerb. */
  walkBreak: { minS: 10 },
  dropout: {
    /** own: fewer steps a minute than this at running speed are steps not counted, spm. */
    nothingSpm: 60,
    /** own: half of the steps; a runner's own cadence stays within a tenth of its median. */
    half: { min: 0.42, max: 0.58 },
    /** own: one or two missing seconds do not move the median of a minute. */
    minS: 3,
    /** own: watches need some seconds of running before they count; that is no fault. */
    startLagS: 12,
  },
  /** own: so many short accelerations are a session of repeats, not strides at the end. */
  unevenFrom: 8,
  smoothing: {
    /** own: below it, windows of a minute do not feel it, s. */
    minS: 10,
    /** own: longer averages cannot be told from a runner's own pace, s. */
    maxS: 60,
    /** own: sparser recordings do not show it, s. */
    maxIntervalS: 2,
    /** own: so many samples from the start are looked at; an hour at 1 Hz tells what three would. */
    mostSamples: 3600,
    /** own: changes needed for a correlation that is sure to 0.06. */
    minChanges: 300,
    /** own: changes of a value that nobody averaged do not resemble the next change; averaged ones do. */
    minCorrelation: 0.5,
    /** own: at the lag where they resemble each other no more, the average has passed on; below 0.1 is its tail. */
    apartCorrelation: 0.1,
    /** own: what enters a mean of n samples leaves it n samples later, so that changes turn back at that lag. */
    turnCorrelation: -0.2,
    /** own: the first lag at which that counts; sensors that flutter around a value turn back at 1 and 2. */
    minTurnLag: 4,
  },
  drift: {
    /** own: in less time the interval is wider than anything a runner does. */
    minJudgedS: 1200,
    minWindows: 12,
    /** Slope of ln cadence on ln speed inside a runner. W. */
    slope: { mean: 0.112, sd: 0.07 },
    /** Spread of windows inside a run, and for how many windows it is taken as known beforehand. W; own: the number. */
    within: { sd: 0.0128, worthWindows: 10 },
    /** How windows go together: a share fades by so much a minute, the rest is chance; 0.68 between neighbours. W. */
    correlation: { sharedShare: 0.75, perMinute: 0.9 },
    /** Of a normal distribution: 95 %. */
    sds: 1.96,
    /** Drift of a runner's ordinary runs, standard deviation, per cent per hour. W. */
    ordinaryPctPerHour: 2.2,
  },
} as const;
