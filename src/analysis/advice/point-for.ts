import type { GaitAnalysis } from '../gait/gait-analysis.js';
import type { Language } from '../language/language.js';
import type { ArticleId } from './advice.js';
import { articlePoint } from './article.js';
import type { ArticlePoint } from './article-point.js';
import type { CadenceTarget } from './cadence-target.js';
import { stepsAdvice } from './steps-advice.js';
import { sayAdvice } from './texts/advice.js';
import { videoAdvice } from './video-advice.js';

/** What decides how a point is put for this run. */
export interface PointFacts {
  readonly gait: GaitAnalysis;
  readonly target: CadenceTarget | undefined;
  readonly language: Language;
  /** Whether a professional comes first. */
  readonly isFlagged: boolean;
}

/** Returns a point of the article as this run needs it. */
export function pointFor(id: ArticleId, facts: PointFacts): ArticlePoint {
  const { gait, target, language, isFlagged } = facts;
  const point = articlePoint(id, language);
  switch (id) {
    case 'listen':
      return isFlagged ? { ...point, ...restAdvice(language) } : point;
    case 'overstriding':
      return { ...point, ...videoAdvice(point, gait, language) };
    case 'short-quick':
      return { ...point, ...stepsAdvice(point, facts) };
    case 'mid-foot':
      // The plan says once when to stop.
      return target === undefined ? point : { ...point, how: sayAdvice(language)('midFootHow') };
    default:
      return point;
  }
}

/** To listen to the body, with a warning sign, is not to run: pain numbers to run by would say the opposite. */
function restAdvice(language: Language): Pick<ArticlePoint, 'title' | 'text' | 'how'> {
  const say = sayAdvice(language);
  return { title: say('restTitle'), text: say('restText'), how: say('restHow') };
}
