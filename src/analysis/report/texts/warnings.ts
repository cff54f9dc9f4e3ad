import type { Language } from '../../language/language.js';
import type { Report } from '../report.js';
import { warningsDe } from './warnings.de.js';

/**
 * Returns what is wrong with a file as a sentence. Files are read in English, with the numbers of the file; other languages
 * have a sentence for each code. A code of another version is told as it was stored.
 */
export function warningText(
  { code, message }: Report['run']['warnings'][number],
  language: Language,
): string {
  if (language === 'en') return message;
  return (warningsDe as Readonly<Record<string, string>>)[code] ?? message;
}
