import type { Advice } from './advice.js';

/** One point of the article in our words: an {@link Advice} before a run gives its reasons and its rank. */
export type ArticlePoint = Omit<Advice, 'because' | 'priority'>;
