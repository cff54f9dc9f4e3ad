import type { Symptoms } from '../../advice/symptoms.js';
import { sayPlanCheck } from '../texts/plan-check.js';
import type { PlanCheck } from './plan-check.js';

const percentOf = (share: number): number => Math.round(100 * share);

/** Returns what a check says, as sentences: how much of the run, against the runs before, pain, what to do next. */
export function planCheckWords(
  { language, reader, share, judgedS, aboveS, before, plan, nextStep }: Omit<PlanCheck, 'sentences'>,
  symptoms: Symptoms | undefined,
): string[] {
  const say = sayPlanCheck(language);
  const isOver = plan.week > plan.weeks;
  return [
    share === null ? say('unmeasured', { reader }) : say('share', { reader, percent: percentOf(share) }),
    ...(share !== null && aboveS > 0 ? [say('above', { percent: percentOf(aboveS / judgedS) })] : []),
    ...(before.change === null || before.share === null
      ? []
      : [say(before.change, { percent: percentOf(before.share), runs: before.runs })]),
    say(nextStep, { reader, over: isOver ? 'yes' : 'no' }),
    ...(symptoms === undefined ? [say('noPain', { reader })] : []),
  ];
}
