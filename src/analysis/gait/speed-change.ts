import { heldMeans } from './held-means.js';
import type { RunSamples } from './run-samples.js';
import { thresholds } from './thresholds.js';

/** Speed without the flutter of the sensor, and how fast it changes. */
export interface SpeedChange {
  /** Mean over `smoothing.speedS` to either side, m/s; NaN where no speed is known. */
  readonly smoothMps: Float64Array;
  /** 1 where speed changes by more than `judged.maxAccelerationMps2`. */
  readonly accelerating: Uint8Array;
}

/** A mean over less of its time than this share says too little about a change. own. */
const enoughOfSide = 0.5;

/**
 * Smooths speed, and compares the mean of the next 10 s with that of the last 10 s: a glitch of one second moves it
 * by less than hard acceleration, a change of 1.5 m/s within a few seconds reaches it.
 */
export function speedChange({ timeS, holdS, speedMps }: RunSamples): SpeedChange {
  const column = { timeS, holdS, values: speedMps };
  const { speedS, accelerationS } = thresholds.smoothing;
  const { mean: smoothMps } = heldMeans(column, -speedS, speedS);
  const behind = heldMeans(column, -accelerationS, 0);
  const ahead = heldMeans(column, 0, accelerationS);
  const accelerating = new Uint8Array(timeS.length);
  const enoughS = enoughOfSide * accelerationS;
  for (let i = 0; i < timeS.length; i++) {
    if (behind.coveredS[i] < enoughS || ahead.coveredS[i] < enoughS) continue;
    const apartS = (behind.coveredS[i] + ahead.coveredS[i]) / 2;
    const change = (ahead.mean[i] - behind.mean[i]) / apartS;
    accelerating[i] = Math.abs(change) > thresholds.judged.maxAccelerationMps2 ? 1 : 0;
  }
  return { smoothMps, accelerating };
}
