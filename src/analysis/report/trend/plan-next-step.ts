import { worstPain } from '../../advice/pain.js';
import { redFlagOf } from '../../advice/safety.js';
import type { Symptoms } from '../../advice/symptoms.js';
import type { NextStep } from './plan-check.js';
import { planThresholds } from './plan-thresholds.js';
import type { PlanTime } from './plan-time.js';

/** A run under a plan: how far it followed it, and what was noted of it. */
export interface FollowedRun extends PlanTime {
  readonly symptoms?: Symptoms;
}

/** What the next step follows from. */
export interface StepFacts {
  readonly run: FollowedRun;
  /** The runs before it under the same plan, oldest first. */
  readonly earlier: readonly FollowedRun[];
  /** The weeks of the plan are over, or the day of the next look has come. */
  readonly isRecheckDue: boolean;
}

/** Returns what to do after a run under a plan: signs and pain come before the day of the next look, that before steps. */
export function nextStepOf({ run, earlier, isRecheckDue }: StepFacts): NextStep {
  if (redFlagOf(run.symptoms) !== 'none') return 'seek-help';
  if (isPainRising(run, earlier)) return 'step-back';
  if (isRecheckDue) return 'recheck';
  const { judgedS, metS, aboveS } = run;
  if (judgedS < planThresholds.leastJudgedS) return 'too-little';
  if (aboveS > planThresholds.easeFromShare * judgedS) return 'ease';
  return metS < planThresholds.followedFromShare * judgedS ? 'practise' : 'keep';
}

function isPainRising({ symptoms }: FollowedRun, earlier: readonly FollowedRun[]): boolean {
  const pain = worstPain(symptoms) ?? 0;
  if (pain > planThresholds.stopAbovePain) return true;
  const before = earlier
    .slice(-planThresholds.runsBefore)
    .flatMap((one) => worstPain(one.symptoms) ?? [])
    .sort((a, b) => a - b);
  if (before.length === 0) return false;
  return pain - before[before.length >> 1] >= planThresholds.painRise;
}
