import type { GaitAnalysis } from '../gait/gait-analysis.js';
import type { OwnBaseline } from '../gait/own-baseline.js';
import type { Language } from '../language/language.js';
import { ownBelowSentence, ownNewSentence } from './own-usual.js';
import { ownBecause, ownHeadline } from './own-wording.js';
import { againstOthers, becauseSentences, headline } from './wording.js';

/** The rest of the reasons stands in the section on the own runs: nobody reads eight. */
const mostReasons = 4;
const ownReasons = 2;

/** What the first lines of a report say. */
export interface VerdictWords {
  readonly headline: string;
  readonly because: string[];
}

/**
 * Returns the sentence that matters first, and what led to it. A flag against the runner's own runs deserves more trust than
 * one against others, so it leads where there is one; both are always told, each as what it is. A runner whose own usual
 * cadence lies well below that of others is told so, since that part of it is nothing new.
 */
export function verdictWords(gait: GaitAnalysis, language: Language): VerdictWords {
  const own = gait.ownBaseline;
  const others = becauseSentences(gait, language);
  if (own === undefined || own.state !== 'compared') {
    return { headline: headline(gait, language), because: others };
  }
  const isOwnFlagged = own.level === 'possible' || own.level === 'likely';
  if (isOwnFlagged) {
    return { headline: ownHeadline(gait, own, language), because: ownLeads(gait, own, language) };
  }
  const ownLast = [ownBelowSentence(gait, language), ownHeadline(gait, own, language)].filter(isSaid);
  return { headline: headline(gait, language), because: withLast(others, ownLast) };
}

function ownLeads(gait: GaitAnalysis, own: OwnBaseline, language: Language): string[] {
  const others = [
    againstOthers(gait, language) ?? headline(gait, language),
    ...becauseSentences(gait, language).slice(-1),
  ];
  const below = ownBelowSentence(gait, language);
  if (below === undefined) return [...ownBecause(gait, own, language).slice(0, ownReasons), ...others];
  const isNew = ownNewSentence(gait, language) ?? ownBecause(gait, own, language)[0];
  return [below, isNew, ...others].filter(isSaid);
}

/** The longest stretches and the run as a whole: what lies between them gives way to the last sentences. */
function withLast(others: readonly string[], last: readonly string[]): string[] {
  const room = mostReasons - last.length;
  const kept = others.length <= room ? others : [...others.slice(0, room - 1), ...others.slice(-1)];
  return [...kept, ...last];
}

function isSaid(sentence: string | undefined): sentence is string {
  return sentence !== undefined;
}
