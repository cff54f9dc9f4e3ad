import type { Language } from '../../../../src/analysis/language/language.js';
import { sayer } from '../../../../src/analysis/language/say.js';
import { detailWords } from '../../ui/words-of.js';
import { failureTexts } from './failure-texts.js';

type Key = keyof typeof failureTexts.en;

/** Why a file gave no report: a code, and a sentence in English that says where in the file. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** Returns in a sentence of the language why a file gave no report. */
export function shortFailureWords({ code }: Failure, language: Language): string {
  const key = Object.hasOwn(failureTexts.en, code) ? (code as Key) : 'unknown';
  return sayer(failureTexts, language)(key);
}

/** Returns why a file gave no report, with what only the English sentence says behind it. */
export function failureWords(failure: Failure, language: Language): string {
  const { message } = failure;
  if (message && language === 'en') return message;
  const words = shortFailureWords(failure, language);
  return message ? `${words} ${detailWords(message, language)}` : words;
}
