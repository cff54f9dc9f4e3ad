import { contextThresholds } from './context-thresholds.js';

/** Two paces that a run, or its laps, divide into. */
export interface SpeedLevels {
  /** ln of speed in m/s: means of both, and the middle between them. */
  readonly easy: number;
  readonly fast: number;
  readonly middle: number;
  /** Share of all weight on the easy level. */
  readonly easyShare: number;
}

/** Bins of 1 % from 0.3 to 12 m/s: finer than any speed that is worth telling apart. */
const bins = { from: Math.log(0.3), width: 0.01, count: 369 };

/** Speeds, m/s, each with its weight; NaN speeds count for nothing. */
export interface WeightedSpeeds {
  readonly speedMps: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/**
 * Returns the two levels that explain most of the variance of ln speed (Otsu's cut of the histogram); undefined where they
 * are less than 12 % apart, or explain no more than any cut would. Linear in the number of speeds.
 */
export function speedLevels(speeds: WeightedSpeeds): SpeedLevels | undefined {
  const histogram = histogramOf(speeds);
  const total = histogram.reduce((sum, weight) => sum + weight, 0);
  const mean = momentOf(histogram, 1) / total;
  const variance = momentOf(histogram, 2) / total - mean * mean;
  let best: SpeedLevels | undefined;
  let bestBetween = 0;
  let [below, belowSum] = [0, 0];
  for (let bin = 0; bin + 1 < bins.count; bin++) {
    below += histogram[bin];
    belowSum += histogram[bin] * valueOf(bin);
    if (histogram[bin] === 0 || below >= total) continue;
    const easy = belowSum / below;
    const fast = (mean * total - belowSum) / (total - below);
    const between = (below / total) * (1 - below / total) * (fast - easy) ** 2;
    if (between <= bestBetween) continue;
    bestBetween = between;
    best = { easy, fast, middle: (easy + fast) / 2, easyShare: below / total };
  }
  return best && areClear(best, bestBetween / variance) ? best : undefined;
}

function areClear({ easy, fast }: SpeedLevels, separation: number): boolean {
  const { minContrast, minSeparation } = contextThresholds.intervals;
  return fast - easy >= Math.log(minContrast) && separation >= minSeparation;
}

function histogramOf({ speedMps, weights }: WeightedSpeeds): Float64Array {
  const histogram = new Float64Array(bins.count);
  for (let i = 0; i < speedMps.length; i++) {
    const bin = Math.floor((Math.log(speedMps[i]) - bins.from) / bins.width);
    if (bin >= 0 && bin < bins.count) histogram[bin] += weights[i];
  }
  return histogram;
}

function valueOf(bin: number): number {
  return bins.from + (bin + 0.5) * bins.width;
}

function momentOf(histogram: Float64Array, power: number): number {
  return histogram.reduce((sum, weight, bin) => sum + weight * valueOf(bin) ** power, 0);
}
