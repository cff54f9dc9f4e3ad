import type { Advice, ArticleId } from '../../src/analysis/advice/advice.js';
import { pairAdvice } from '../../src/analysis/advice/pair-advice.js';
import type { Symptoms } from '../../src/analysis/advice/symptoms.js';
import type { GaitAnalysis } from '../../src/analysis/gait/gait-analysis.js';

/** The English advice for a run and what its runner noted. */
export function paired(gait: GaitAnalysis, symptoms?: Symptoms): Advice[] {
  return pairAdvice({ gait, symptoms, language: 'en' });
}

/** Its ids in order. */
export function pairedIds(gait: GaitAnalysis, symptoms?: Symptoms): ArticleId[] {
  return paired(gait, symptoms).map(({ id }) => id);
}

/** The ids of the things to do first. */
export function firstIds(gait: GaitAnalysis, symptoms?: Symptoms): ArticleId[] {
  return paired(gait, symptoms).flatMap(({ id, priority }) => (priority === 'first' ? [id] : []));
}

/** One piece of it; throws when it is not there. */
export function pairedAdvice(gait: GaitAnalysis, id: ArticleId, symptoms?: Symptoms): Advice {
  const advice = paired(gait, symptoms).find((item) => item.id === id);
  if (advice === undefined) throw new Error(`no ${id}`);
  return advice;
}
