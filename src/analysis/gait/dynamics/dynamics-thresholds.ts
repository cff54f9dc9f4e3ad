import type { NormTable } from './norm-at-speed.js';

/** Contact time by stride time of 28 laboratory runners, mean and SD between runners; E5 (C), rbds_stride_summary. */
const dutyFactor: NormTable = [
  { speedMps: 2.5, mean: 0.385, sd: 0.033 },
  { speedMps: 3.5, mean: 0.337, sd: 0.023 },
  { speedMps: 4.5, mean: 0.322, sd: 0.023 },
];

/** Half-sweep of the same runners; E5: norms as given, SD 8.5 % at the slowest and 7 % at the others. */
const halfSweep: NormTable = [
  { speedMps: 2.5, mean: 0.385, sd: 0.385 * 0.085 },
  { speedMps: 3.5, mean: 0.444, sd: 0.444 * 0.07 },
  { speedMps: 4.5, mean: 0.51, sd: 0.51 * 0.07 },
];

/** 60 / cadence − contact time of the same runners, ms; SD from 36 of that laboratory (rbds_features). E5 (C). */
const flightTimeMs: NormTable = [
  { speedMps: 2.5, mean: 85, sd: 20 },
  { speedMps: 3.5, mean: 115, sd: 20 },
  { speedMps: 4.5, mean: 117, sd: 20 },
];

/** Rise and fall of the pelvis, mm, by video of those 36 runners (rbds_features). E5 (C). */
const oscillationMm: NormTable = [
  { speedMps: 2.5, mean: 95, sd: 14 },
  { speedMps: 3.5, mean: 91, sd: 13 },
  { speedMps: 4.5, mean: 79, sd: 15 },
];

/** Every number that a word about running dynamics rests on; none of them flags anything alone. */
export const dynamicsThresholds = {
  /** own: a quantity measured for less than one window is not shown. */
  minMeasuredS: 60,
  /** own: what bears on the confidence or names a style is measured as long as a level needs, and most of the time. */
  bearing: { minMeasuredS: 300, minCoverage: 0.5 },
  norms: { dutyFactor, halfSweep, flightTimeMs, oscillationMm },
  /** own: so many standard deviations from the norm are clear; one in six runners is beyond on that side. */
  clearZ: 1,
  /** own: with more of the time outside the speeds of the norm, the comparison bears on nothing. */
  maxShareOutsideNorm: 0.2,
  /** E5: flight must be positive; own: a strap that slips for a moment is forgiven. */
  maxImpossibleFlightShare: 0.05,
  /** E2, E6: few steps for this speed and height. */
  lowCadenceZ: -1,
  /** E5: the device that reads highest shows so much more than video; bounce counts as high only beyond that, mm. */
  highestDeviceBiasMm: 14.5,
  /** E5: beyond 52/48, per cent. */
  balanceOffPct: 2,
  /** Watches with a strap differ by up to 10 % from speed by cadence; own: the range that a watch's stride falls in. */
  stepLength: { agreesWithin: 0.1, twoSteps: { min: 1.8, max: 2.2 } },
} as const;
