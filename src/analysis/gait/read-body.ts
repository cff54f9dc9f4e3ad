import type { Language } from '../language/language.js';
import { sayer } from '../language/say.js';
import { bodyTexts } from './body-texts.js';
import { isPlausibleLeg, legLengthLimits } from './leg-length.js';
import { readLengthM } from './read-length.js';
import { thresholds } from './thresholds.js';

/** A length that somebody wrote: metres to the millimetre, or what is wrong with it, a sentence for them. */
export type ReadBody = { readonly metres: number } | { readonly problem: string };

/** Longest piece of what was written that is shown again. */
const longestShown = 20;

/** Reads a height as people write it (see `readLengthM`); what no runner has is refused in their language. */
export function readHeight(text: string, language: Language): ReadBody {
  const say = sayer(bodyTexts, language);
  const metres = toMillimetre(readLengthM(text));
  if (metres === undefined) return { problem: say('heightNotRead', { shown: shownOf(text) }) };
  const { min, max } = thresholds.believedHeightM.runner;
  return metres >= min && metres <= max ? { metres } : { problem: say('heightImpossible', { metres }) };
}

/** Reads a leg length (hip joint to floor) of a runner whose height, metres, may be known. */
export function readLegLength(text: string, heightM: number | null, language: Language): ReadBody {
  const metres = toMillimetre(readLengthM(text));
  if (metres === undefined) {
    return { problem: sayer(bodyTexts, language)('legNotRead', { shown: shownOf(text) }) };
  }
  const problem = legLengthProblem(metres, heightM, language);
  return problem === undefined ? { metres } : { problem };
}

/** What is wrong with a leg length in metres, for a runner of that height, a sentence for them; undefined when nothing is. */
export function legLengthProblem(
  legLengthM: number,
  heightM: number | null,
  language: Language,
): string | undefined {
  if (isPlausibleLeg(legLengthM, heightM)) return undefined;
  const say = sayer(bodyTexts, language);
  const { minM, maxM } = legLengthLimits;
  const metres = legLengthM;
  if (heightM === null || legLengthM < minM || legLengthM > maxM) return say('legImpossible', { metres });
  return say('legUnlikeHeight', { metres, height: heightM });
}

function toMillimetre(metres: number | undefined): number | undefined {
  return metres === undefined ? undefined : Math.round(metres * 1000) / 1000;
}

function shownOf(text: string): string {
  return [...text.trim()].slice(0, longestShown).join('');
}
