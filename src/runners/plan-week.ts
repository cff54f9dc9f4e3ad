import type { CadencePlan } from '../analysis/advice/cadence-plan.js';

const weekMs = 7 * 86_400_000;

/** Returns which week of a plan a time is in, from 1; 0 before it begins, `weeks` + 1 after it. */
export function weekOfPlan(
  { startMs, weeks }: Pick<CadencePlan, 'startMs' | 'weeks'>,
  nowMs: number,
): number {
  return nowMs < startMs ? 0 : Math.min(weeks + 1, Math.floor((nowMs - startMs) / weekMs) + 1);
}
