import { timeQuantiles } from '../../gait/time-quantiles.js';
import type { TrendWindow } from './trend-run.js';
import { trendThresholds } from './trend-thresholds.js';

/** Speeds at which a runner is compared with themselves. */
export interface ReferenceSpeeds {
  /** m/s, rising, at most three; none without windows. */
  readonly speedsMps: readonly number[];
  /** The one in the middle of what was run. */
  readonly usualMps?: number;
}

/** Returns slow, usual and fast speed by judged time, rounded, and only as many as differ. */
export function referenceSpeeds(windows: readonly TrendWindow[]): ReferenceSpeeds {
  if (windows.length === 0) return { speedsMps: [] };
  const { referenceQuantiles, leastApartMps, roundMps } = trendThresholds;
  const speeds = Float64Array.from(windows, ({ speedMps }) => speedMps);
  const seconds = Float64Array.from(windows, (window) => window.seconds);
  const [slow, usual, fast] = timeQuantiles(speeds, seconds, referenceQuantiles).values.map((exact) =>
    Number((Math.round(exact / roundMps) * roundMps).toFixed(2)),
  );
  const apart = [slow, fast].filter((speed) => Math.abs(speed - usual) >= leastApartMps);
  return { speedsMps: [...apart, usual].sort((a, b) => a - b), usualMps: usual };
}
