import type { Trend } from './trend.js';
import { trendThresholds } from './trend-thresholds.js';

/** The cadence (spm) of a plan at a speed (m/s): that of the nearest target, moved along the usual slope. */
export function plannedSpm(
  plan: { readonly targets: readonly NonNullable<Trend['plan']>['targets'][number][] } | null,
  speedMps: number,
): number | undefined {
  let nearest: { readonly speedMps: number; readonly cadenceSpm: number } | undefined;
  let leastApart = Infinity;
  for (const target of plan?.targets ?? []) {
    const apart = Math.abs(Math.log(target.speedMps / speedMps));
    if (nearest && !(apart < leastApart)) continue;
    nearest = target;
    leastApart = apart;
  }
  return nearest && nearest.cadenceSpm * (speedMps / nearest.speedMps) ** trendThresholds.slope;
}
