import { contextThresholds } from './context-thresholds.js';

const { slope, within, correlation } = contextThresholds.drift;

/** A window of a run for a fit: hours, ln speed and ln cadence, each less its mean over the run. */
export interface DriftPoint {
  readonly hours: number;
  readonly x: number;
  readonly y: number;
}

/** ln cadence = drift · hours + slope · ln speed + noise. */
export interface DriftFit {
  /** Per hour. */
  readonly drift: number;
  /** Standard error of the drift, per hour. */
  readonly driftSe: number;
  /** ln–ln. */
  readonly slope: number;
}

type Row = readonly [hours: number, x: number];
type Matrix2 = readonly [a: number, b: number, c: number];

const minutesPerHour = 60;

/**
 * Fits the drift of ln cadence with speed taken out, by least squares with the slope that is usual inside a runner as
 * prior (N(0.112, 0.07²), W). Neighbouring windows go together, so the standard error is that of least squares under the
 * correlation which W found. Points in order of time and centred; at least three. Linear in their number.
 */
export function fitDrift(points: readonly DriftPoint[]): DriftFit {
  const sums = sumsOf(points);
  let variance = within.sd ** 2;
  let fit = solve(sums, variance);
  // The weight of the prior hangs on the noise, which hangs on the fit; the second round changes the third digit.
  for (let round = 0; round < 2; round++) {
    variance = noiseVariance(points, fit);
    fit = solve(sums, variance);
  }
  return { drift: fit.drift, slope: fit.slope, driftSe: Math.sqrt(variance * driftVariance(fit)) };
}

interface Sums {
  readonly gram: Matrix2;
  /** The same with the correlation between windows in the middle. */
  readonly correlated: Matrix2;
  readonly hoursY: number;
  readonly xY: number;
}

interface Solved {
  readonly drift: number;
  readonly slope: number;
  /** Inverse of the sums with the prior in them. */
  readonly inverse: Matrix2;
  readonly correlated: Matrix2;
  /** What the prior adds to the sum of squares of ln speed. */
  readonly priorWeight: number;
}

function sumsOf(points: readonly DriftPoint[]): Sums {
  let [hh, hx, xx, hy, xy] = [0, 0, 0, 0, 0];
  for (const { hours, x, y } of points) {
    hh += hours * hours;
    hx += hours * x;
    xx += x * x;
    hy += hours * y;
    xy += x * y;
  }
  return { gram: [hh, hx, xx], correlated: correlatedSums(points), hoursY: hy, xY: xy };
}

/** X′RX for R = share · φ^(minutes apart) off the diagonal and 1 on it: one pass, since φ^a · φ^b = φ^(a+b). */
function correlatedSums(points: readonly DriftPoint[]): Matrix2 {
  let [hh, hx, xx] = [0, 0, 0];
  let [pastH, pastX, before] = [0, 0, NaN];
  for (const { hours, x } of points) {
    const fade = Number.isNaN(before) ? 0 : correlation.perMinute ** (minutesPerHour * (hours - before));
    pastH *= fade;
    pastX *= fade;
    const [h, w]: Row = [correlation.sharedShare * pastH, correlation.sharedShare * pastX];
    hh += hours * hours + 2 * hours * h;
    hx += hours * x + hours * w + x * h;
    xx += x * x + 2 * x * w;
    pastH += hours;
    pastX += x;
    before = hours;
  }
  return [hh, hx, xx];
}

function solve({ gram, correlated, hoursY, xY }: Sums, variance: number): Solved {
  const priorWeight = variance / slope.sd ** 2;
  const [hh, hx, xx] = [gram[0], gram[1], gram[2] + priorWeight];
  const determinant = hh * xx - hx * hx;
  const inverse: Matrix2 = [xx / determinant, -hx / determinant, hh / determinant];
  const right = xY + priorWeight * slope.mean;
  return {
    drift: inverse[0] * hoursY + inverse[1] * right,
    slope: inverse[1] * hoursY + inverse[2] * right,
    inverse,
    correlated,
    priorWeight,
  };
}

/** Variance of the drift in units of the noise's: A⁻¹ (X′RX + prior) A⁻¹, its first entry. */
function driftVariance({ inverse, correlated, priorWeight }: Solved): number {
  const [a, b] = inverse;
  const [hh, hx, xx] = correlated;
  return a * a * hh + 2 * a * b * hx + b * b * (xx + priorWeight);
}

/**
 * Variance of a window around the line, shrunk towards what is usual. Correlated noise is partly fitted away, more than
 * white noise is, so the squares are divided by what they are expected to be.
 */
function noiseVariance(
  points: readonly DriftPoint[],
  { drift, slope: fitted, inverse, correlated }: Solved,
): number {
  let squares = 0;
  for (const { hours, x, y } of points) squares += (y - drift * hours - fitted * x) ** 2;
  const [a, b, c] = inverse;
  const [hh, hx, xx] = correlated;
  const lostToLine = a * hh + 2 * b * hx + c * xx;
  const left = Math.max(1, points.length - lostToMean(points) - lostToLine);
  return (within.worthWindows * within.sd ** 2 + squares) / (within.worthWindows + left);
}

/** How much of the noise of all points their mean takes with it: 1′R1 / n. */
function lostToMean(points: readonly DriftPoint[]): number {
  let [sum, past, before] = [0, 0, NaN];
  for (const { hours } of points) {
    past *= Number.isNaN(before) ? 0 : correlation.perMinute ** (minutesPerHour * (hours - before));
    sum += 1 + 2 * correlation.sharedShare * past;
    past += 1;
    before = hours;
  }
  return sum / points.length;
}
