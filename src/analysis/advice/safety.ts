import type { Language } from '../language/language.js';
import { worstPain } from './pain.js';
import type { Symptoms, WarningSign } from './symptoms.js';
import { sayAdvice } from './texts/advice.js';

/** `emergency`: hours may count. `seek-help`: a professional before any word on form. */
export type RedFlag = 'none' | 'seek-help' | 'emergency';

/** How urgent what a runner noted is, and why, in sentences. */
export interface Safety {
  readonly redFlag: RedFlag;
  readonly because: readonly string[];
}

/** Signs in which hours count: the nerves to bladder, bowel and saddle may be pressed. The article's own list has the rest. */
const emergencySigns: ReadonlySet<WarningSign> = new Set(['saddleNumbness', 'bladderBowel']);

/** own: pain from here on counts as severe; common scales call 7 or 8 of 10 the start of it. */
export const severePain = 8;

/**
 * Returns whether what a runner noted needs a professional before any word on form: `emergency` for saddle numbness, and
 * bladder or bowel; `seek-help` for every other warning sign and for pain of 8 or more out of 10. Never throws.
 */
export function redFlagOf(symptoms: Symptoms | undefined): RedFlag {
  const signs = symptoms?.signs ?? [];
  if (signs.some((sign) => emergencySigns.has(sign))) return 'emergency';
  return signs.length > 0 || (worstPain(symptoms) ?? 0) >= severePain ? 'seek-help' : 'none';
}

/** Returns the red flag of what a runner noted (see {@link redFlagOf}) with its reasons and what to do, calm and direct. */
export function safetyOf(symptoms: Symptoms | undefined, language: Language): Safety {
  const redFlag = redFlagOf(symptoms);
  if (redFlag === 'none') return { redFlag, because: [] };
  const say = sayAdvice(language);
  const pain = worstPain(symptoms) ?? 0;
  const noted = [
    ...[...new Set(symptoms?.signs)].map((sign) => say(sign)),
    ...(pain >= severePain ? [say('strongPain', { pain })] : []),
  ];
  const signs = new Intl.ListFormat(language, { type: 'conjunction' }).format(noted);
  return {
    redFlag,
    because: [say('noted', { signs }), say(redFlag === 'emergency' ? 'emergency' : 'seekHelp')],
  };
}
