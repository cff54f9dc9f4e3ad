import type { Language } from '../../language/language.js';
import { sayer, type Say } from '../../language/say.js';
import { articleDe } from './article.de.js';
import { articleEn } from './article.en.js';

/** Returns the voice for the article's points: `id.title`, `id.text`, `id.how`, `id.evidence`. */
export function sayArticle(language: Language): Say<keyof typeof articleEn> {
  return sayer({ en: articleEn, de: articleDe }, language);
}
