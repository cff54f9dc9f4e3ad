import type { ArticleId } from './advice.js';
import { bodyPoints } from './article-body.js';
import { carePoints } from './article-care.js';
import { formPoints } from './article-form.js';
import type { ArticlePoint } from './article-point.js';

/** The article that the advice comes from. */
export const articleSource = 'Running With Back Pain: Fixes, Sciaticalm Medical Team, 10 December 2025';

/**
 * Every point of the article by its id: its section, what it advises in our words, and how strong the evidence for
 * that is, which is often weaker than the article sounds (evidence, sections 1, 6 and 7).
 */
export const article: Readonly<Record<ArticleId, ArticlePoint>> = {
  ...formPoints,
  ...bodyPoints,
  ...carePoints,
};
