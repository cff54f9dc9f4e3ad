import type { CadencePlan } from '../../advice/cadence-plan.js';
import { plannedSpm } from './planned-cadence.js';
import type { TrendRun, TrendWindow } from './trend-run.js';
import { trendThresholds } from './trend-thresholds.js';

const weekMs = 7 * 86_400_000;

/**
 * Returns the share of judged time, 0 to 1, in which the runs of a plan's weeks met its target at their speed, or were above
 * it; undefined when none of them has judged time. Between targets cadence follows the usual slope.
 */
export function adherence(runs: readonly TrendRun[], plan: CadencePlan): number | undefined {
  const endMs = plan.startMs + plan.weeks * weekMs;
  let met = 0;
  let seconds = 0;
  for (const { windows, startMs } of runs) {
    if (startMs < plan.startMs || startMs >= endMs) continue;
    for (const window of windows) {
      seconds += window.seconds;
      if (meets(window, plan)) met += window.seconds;
    }
  }
  return seconds > 0 ? met / seconds : undefined;
}

function meets({ speedMps, cadenceSpm }: TrendWindow, plan: CadencePlan): boolean {
  const wantedSpm = plannedSpm(plan, speedMps);
  return wantedSpm !== undefined && cadenceSpm >= wantedSpm * (1 + trendThresholds.metFrom);
}
