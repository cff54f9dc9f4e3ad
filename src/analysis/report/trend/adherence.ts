import type { CadencePlan } from '../../advice/cadence-plan.js';
import { planTime } from './plan-time.js';
import type { TrendRun } from './trend-run.js';

const weekMs = 7 * 86_400_000;

/**
 * Returns the share of judged time, 0 to 1, in which the runs of a plan's weeks met its target at their speed, or were above
 * it; undefined when none of them has judged time.
 */
export function adherence(runs: readonly TrendRun[], plan: CadencePlan): number | undefined {
  const endMs = plan.startMs + plan.weeks * weekMs;
  const windows = runs
    .filter(({ startMs }) => startMs >= plan.startMs && startMs < endMs)
    .flatMap((run) => run.windows);
  const { metS, judgedS } = planTime(windows, plan);
  return judgedS > 0 ? metS / judgedS : undefined;
}
