import type { CadencePlan } from '../../advice/cadence-plan.js';
import type { Language } from '../../language/language.js';
import { decimals, rounded, roundedFinite } from '../rounding.js';
import { planCheckSchemaId, type PlanCheck } from './plan-check.js';
import { nextStepOf, type FollowedRun } from './plan-next-step.js';
import { planThresholds } from './plan-thresholds.js';
import { planTime, planTimeBySpeed } from './plan-time.js';
import { planCheckWords } from './plan-wording.js';
import type { TrendRun } from './trend-run.js';
import { dayOf } from './weeks.js';

/** What a run is checked against. */
export interface PlanFacts {
  readonly id: string;
  readonly plan: CadencePlan;
  /** The day of the next look: `2026-05-04`; null where none is set or known. */
  readonly recheckOn: string | null;
  /** The runs before it under the same plan, oldest first. */
  readonly earlier: readonly FollowedRun[];
}

/** Whom the check is written to. */
export interface CheckReader {
  readonly language: Language;
  readonly reader: PlanCheck['reader'];
}

const weekMs = 7 * 86_400_000;

/** Returns how far a run followed its plan, by speed and all in all, against the runs before, and what to do next. */
export function checkPlan(
  run: Pick<TrendRun, 'startMs' | 'windows' | 'symptoms'>,
  { id, plan, recheckOn, earlier }: PlanFacts,
  { language, reader }: CheckReader,
): PlanCheck {
  const whole = planTime(run.windows, plan);
  const week = Math.max(1, Math.min(plan.weeks + 1, Math.floor((run.startMs - plan.startMs) / weekMs) + 1));
  const isRecheckDue = week > plan.weeks || (recheckOn !== null && dayOf(run.startMs) >= recheckOn);
  const share = shareOf(whole);
  const check: Omit<PlanCheck, 'sentences'> = {
    schema: planCheckSchemaId,
    language,
    reader,
    plan: { id, startsOn: dayOf(plan.startMs), weeks: plan.weeks, week },
    ...seconds(whole),
    share: rounded(share, decimals.share),
    speeds: planTimeBySpeed(run.windows, plan).map(({ speedMps, targetSpm, cadenceSpm, ...time }) => ({
      speedMps,
      targetSpm,
      cadenceSpm: rounded(cadenceSpm, decimals.cadenceSpm),
      ...seconds(time),
    })),
    before: comparedWith(earlier, share),
    nextStep: nextStepOf({ run: { ...whole, symptoms: run.symptoms }, earlier, isRecheckDue }),
  };
  return { ...check, sentences: planCheckWords(check, run.symptoms) };
}

function seconds({ judgedS, metS, aboveS }: FollowedRun) {
  return {
    judgedS: roundedFinite(judgedS, decimals.seconds),
    metS: roundedFinite(metS, decimals.seconds),
    aboveS: roundedFinite(aboveS, decimals.seconds),
  };
}

function shareOf({ judgedS, metS }: FollowedRun): number | undefined {
  return judgedS >= planThresholds.leastJudgedS ? metS / judgedS : undefined;
}

function comparedWith(earlier: readonly FollowedRun[], share: number | undefined): PlanCheck['before'] {
  const told = earlier.filter((run) => shareOf(run) !== undefined).slice(-planThresholds.runsBefore);
  if (told.length === 0) return { runs: 0, share: null, change: null };
  const before = shareOf({
    judgedS: told.reduce((sum, { judgedS }) => sum + judgedS, 0),
    metS: told.reduce((sum, { metS }) => sum + metS, 0),
    aboveS: 0,
  });
  return {
    runs: told.length,
    share: rounded(before, decimals.share),
    change: share === undefined || before === undefined ? null : changeOf(share - before),
  };
}

function changeOf(difference: number): 'more' | 'less' | 'same' {
  if (Math.abs(difference) < planThresholds.changeFromShare) return 'same';
  return difference > 0 ? 'more' : 'less';
}
