import type { Language } from '../../../src/analysis/language/language.js';
import { sayer } from '../../../src/analysis/language/say.js';
import { Problem, Unreachable } from '../api/problem.js';
import { problemTexts } from './problem-texts.js';

type Key = keyof typeof problemTexts.en;

/** Codes for which the service's own sentence says more: how large, which field. */
const detailed: ReadonlySet<string> = new Set(['bad-request', 'too-large', 'VALIDATION_ERROR']);

/** Codes that answer 429 because something is still going on, not because of tries. */
const busy: ReadonlySet<string> = new Set(['too-many-papers', 'too-many-streams']);

/** What a service says is wrong: its code, and a sentence in English. */
export interface Said {
  readonly code?: string;
  readonly detail?: string;
}

/** Returns a sentence of the service, which speaks English, as something that stands behind our own words. */
export function detailWords(detail: string, language: Language): string {
  return sayer(problemTexts, language)('details', { detail });
}

/** Returns a refusal in words of the language; the service's own sentence follows where it says more, or stands for want of any. */
export function wordsOfProblem({ code = '', detail }: Said, language: Language): string {
  const say = sayer(problemTexts, language);
  const isKnown = Object.hasOwn(problemTexts.en, code);
  if (!isKnown && detail && language === 'en') return detail;
  const text = say(isKnown ? (code as Key) : 'failed');
  return detail && (!isKnown || detailed.has(code)) ? `${text} ${detailWords(detail, language)}` : text;
}

/** Returns what went wrong in words of the language. */
export function wordsOf(error: Error, language: Language): string {
  const say = sayer(problemTexts, language);
  if (error instanceof Unreachable) return say('unreachable');
  if (!(error instanceof Problem)) return say('failed');
  const { status, document, retryAfterS } = error;
  if (status !== 429 || busy.has(document.code ?? '')) return wordsOfProblem(document, language);
  if (retryAfterS === undefined) return say('tooOften');
  return say('tooOftenWait', { minutes: Math.max(1, Math.ceil(retryAfterS / 60)) });
}
