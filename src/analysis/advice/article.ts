import type { Language } from '../language/language.js';
import type { ArticleId } from './advice.js';
import { articleFacts } from './article-facts.js';
import type { ArticlePoint } from './article-point.js';
import { sayArticle } from './texts/article.js';

/** The article that the advice comes from. */
export const articleSource = 'Running With Back Pain: Fixes, Sciaticalm Medical Team, 10 December 2025';

/**
 * Returns a point of the article: its section, what it advises in our words, how to do it, and how strong the evidence
 * for that is, which is often weaker than the article sounds (evidence, sections 1, 6 and 7).
 */
export function articlePoint(id: ArticleId, language: Language): ArticlePoint {
  const say = sayArticle(language);
  const { section, strength, references } = articleFacts[id];
  return {
    id,
    title: say(`${id}.title`),
    text: say(`${id}.text`),
    how: say(`${id}.how`),
    section,
    evidence: { strength, text: say(`${id}.evidence`) },
    references,
  };
}
