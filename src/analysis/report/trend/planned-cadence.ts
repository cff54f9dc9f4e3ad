import type { Trend } from './trend.js';
import { trendThresholds } from './trend-thresholds.js';

/** The cadence (spm) of a plan at a speed (m/s): that of the nearest target, moved along the usual slope. */
export function plannedSpm(
  plan: { readonly targets: readonly NonNullable<Trend['plan']>['targets'][number][] } | null,
  speedMps: number,
): number | undefined {
  const distance = (target: { readonly speedMps: number }) => Math.abs(Math.log(target.speedMps / speedMps));
  const nearest = [...(plan?.targets ?? [])].sort((a, b) => distance(a) - distance(b)).at(0);
  return nearest && nearest.cadenceSpm * (speedMps / nearest.speedMps) ** trendThresholds.slope;
}
