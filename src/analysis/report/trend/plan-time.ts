import type { CadencePlan } from '../../advice/cadence-plan.js';
import { weightedQuantile } from '../../gait/weighted-quantile.js';
import { plannedSpm } from './planned-cadence.js';
import type { TrendWindow } from './trend-run.js';
import { trendThresholds } from './trend-thresholds.js';

type Targets = Pick<CadencePlan, 'targets'>;

/** How far windows followed a plan; seconds. */
export interface PlanTime {
  /** All that could be judged. */
  readonly judgedS: number;
  /** At the steps of the plan for their speed, or above. */
  readonly metS: number;
  /** Of these, clearly more steps than the plan asks for. */
  readonly aboveS: number;
}

/** The same near one of its speeds. */
export interface SpeedTime extends PlanTime {
  readonly speedMps: number;
  readonly targetSpm: number;
  /** Median, moved to that speed along the usual slope inside a runner; undefined without a window near it. */
  readonly cadenceSpm: number | undefined;
}

/** Returns how far windows followed a plan. Between its speeds and beyond them its cadence follows the usual slope. */
export function planTime(windows: readonly TrendWindow[], plan: Targets): PlanTime {
  let [judgedS, metS, aboveS] = [0, 0, 0];
  for (const { seconds, speedMps, cadenceSpm } of windows) {
    const ratio = cadenceSpm / (plannedSpm(plan, speedMps) ?? NaN);
    judgedS += seconds;
    if (ratio >= 1 + trendThresholds.metFrom) metS += seconds;
    if (ratio > 1 + trendThresholds.aboveFrom) aboveS += seconds;
  }
  return { judgedS, metS, aboveS };
}

/** Returns the same for each speed of the plan, from the windows to which none of its speeds is nearer. */
export function planTimeBySpeed(windows: readonly TrendWindow[], { targets }: Targets): readonly SpeedTime[] {
  const apart = (one: number, other: number) => Math.abs(Math.log(one / other));
  return targets.map((target) => {
    const near = windows.filter(({ speedMps }) => {
      const distance = apart(speedMps, target.speedMps);
      return (
        distance <= Math.min(trendThresholds.nearLn, ...targets.map((one) => apart(speedMps, one.speedMps)))
      );
    });
    return {
      speedMps: target.speedMps,
      targetSpm: target.cadenceSpm,
      cadenceSpm: cadenceOf(near, target.speedMps),
      ...planTime(near, { targets: [target] }),
    };
  });
}

/** Returns the median cadence (spm) of windows, by time, each moved to a speed (m/s); undefined without any. */
export function cadenceOf(windows: readonly TrendWindow[], speedMps: number): number | undefined {
  if (windows.length === 0) return undefined;
  const values = Float64Array.from(
    windows,
    (window) => window.cadenceSpm * (speedMps / window.speedMps) ** trendThresholds.slope,
  );
  const weights = Float64Array.from(windows, ({ seconds }) => seconds);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weightedQuantile({ values, weights, count: values.length, total }, 0.5);
}
