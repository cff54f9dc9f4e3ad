import type { Language } from '../language/language.js';
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import type { ArticlePoint } from './article-point.js';
import type { CadenceTarget } from './cadence-target.js';
import { flaggedSteps } from './flagged-steps.js';
import { asksForOwnSteps, loneOwnStretch } from './own-stretch.js';
import { restCadence } from './rest-cadence.js';
import { unlikeWords } from './stretch-words.js';
import { sayAdvice } from './texts/advice.js';
import { sayBecause } from './texts/because.js';

/** What the advice on steps is put from. */
export interface StepsFacts {
  readonly gait: GaitAnalysis;
  readonly target: CadenceTarget | undefined;
  readonly language: Language;
}

/**
 * Returns the advice on steps with the numbers of this run: a target with its plan; the own steps to go back to; or, with
 * neither, how to count, and what the rest of the run shows.
 */
export function stepsAdvice(point: ArticlePoint, facts: StepsFacts): Partial<ArticlePoint> {
  const { gait, target, language } = facts;
  const say = sayAdvice(language);
  if (target !== undefined) return { text: targetText(target, language), how: say('targetHow') };
  const own = asksForOwnSteps(gait, false) ? loneOwnStretch(gait) : undefined;
  if (own !== undefined) {
    return { title: say('ownTitle'), text: sayBecause(language)('ownUnlike', unlikeWords(own, language)) };
  }
  const longest = flaggedSteps(gait)?.stretches[0];
  const spm = longest && restCadence(gait, longest);
  return spm === undefined ? {} : { how: `${point.how} ${say('restSpm', { spm })}` };
}

function targetText({ usual, rows }: CadenceTarget, language: Language): string {
  const { fromSpm: from, toSpm: to, mostSpm: most } = usual;
  const yesNo = (is: boolean) => (is ? 'yes' : 'no');
  return sayAdvice(language)('target', {
    from,
    to,
    most,
    percent: `${Math.round((to / from - 1) * 100)} %`,
    limited: yesNo(most > to),
    others: yesNo(rows.length > 1),
  });
}
