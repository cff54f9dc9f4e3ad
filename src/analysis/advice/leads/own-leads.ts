import { asksForOwnSteps, loneOwnStretch, ownStretch } from '../own-stretch.js';
import { percentFewer, placeOf, unlikeWords, upperFirst } from '../stretch-words.js';
import { lead, type Lead, type LeadFacts } from './lead.js';

/** Returns what follows when the steps were longer and slower than the runner's own: the comparison to trust most. */
export function ownLeads(facts: LeadFacts): readonly Lead[] {
  const { gait, say } = facts;
  const level = gait.ownBaseline?.level;
  if (level !== 'possible' && level !== 'likely') return [];
  const numbers = [longestStretch(facts), wholeRun(facts)];
  if (facts.isWeak)
    return [lead('overstriding', ...numbers), lead('listen'), lead('lower-body', say('legs'))];
  return [
    lead('overstriding', say('ownLonger')),
    lead('short-quick', ...numbers, unlikeSentence(facts)),
    lead('lower-body', say('legs')),
    lead('posture'),
    lead('core-engaged'),
  ];
}

function longestStretch({ gait, say, language }: LeadFacts): string | undefined {
  const longest = ownStretch(gait);
  if (longest === undefined) return undefined;
  return say('ownStretch', {
    where: upperFirst(placeOf(longest, language)),
    spm: Math.round(longest.cadenceSpm),
    own: Math.round(longest.expectedCadenceSpm),
    percent: percentFewer(longest.cadenceSpm, longest.expectedCadenceSpm),
  });
}

/** What may have been different there, unless the advice itself says it. */
function unlikeSentence({ gait, say, hasTarget, safety, language }: LeadFacts): string | undefined {
  const lone = loneOwnStretch(gait);
  if (lone === undefined || safety.redFlag !== 'none' || asksForOwnSteps(gait, hasTarget)) return undefined;
  return say('ownUnlike', unlikeWords(lone, language));
}

function wholeRun({ gait, say }: LeadFacts): string | undefined {
  const shift = gait.ownBaseline?.wholeRun;
  if (shift === undefined || shift.level === 'none') return undefined;
  return say('ownWhole', {
    percent: percentFewer(100 + shift.changePct, 100),
    two: shift.twoInARow ? 'yes' : 'no',
  });
}
