import type { Language } from '../language/language.js';

/**
 * Returns what the reader of a file says in English alone (how it decided, with the numbers of the file), in brackets after
 * a word; nothing in another language, where it would stand untranslated.
 */
export function inEnglishOnly(text: string | undefined, language: Language): string {
  return language === 'en' && text !== undefined ? ` (${text})` : '';
}
