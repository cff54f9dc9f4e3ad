/** What a trend rests on. */
export const trendThresholds = {
  /** ln–ln slope of cadence on speed inside a runner. W. */
  slope: 0.112,
  /** own: windows within this ln distance of a reference speed speak for it; the slope moves them by about 1 %. */
  nearLn: 0.1,
  /** own: so many seconds near a speed make a run count there; less is one window or two. */
  minSecondsPerRun: 180,
  /** own: reference speeds are these quantiles of judged time, at least so far apart, rounded to so much; m/s. */
  referenceQuantiles: [0.15, 0.5, 0.85],
  leastApartMps: 0.25,
  roundMps: 0.1,
  /** Between-run SD of one runner's cadence. W. */
  betweenRunSd: 0.0137,
  /** own: two runs differ by more than usual beyond two standard deviations of a difference. */
  unusualSds: 2,
  /** own: the target counts as met from so much below it. */
  metFrom: -0.025,
  /** own: clearly more steps than the target from so much above it: with a target of 5 % more that is 10 % more (E6). */
  aboveFrom: 0.05,
} as const;
