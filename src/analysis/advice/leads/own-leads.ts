import type { Stretch } from '../../gait/gait-analysis.js';
import { percentFewer, placeOf, upperFirst } from '../stretch-words.js';
import { lead, type Lead, type LeadFacts } from './lead.js';

/** Returns what follows when the steps were longer and slower than the runner's own: the comparison to trust most. */
export function ownLeads(facts: LeadFacts): readonly Lead[] {
  const { gait, say } = facts;
  const level = gait.ownBaseline?.level;
  if (level !== 'possible' && level !== 'likely') return [];
  return [
    lead('short-quick', longestStretch(facts), wholeRun(facts)),
    lead('overstriding', say('ownLonger')),
    lead('lower-body'),
    lead('posture', say('ownTired')),
    lead('core-engaged'),
  ];
}

function longestStretch({ gait, say, language }: LeadFacts): string | undefined {
  const own: readonly Stretch[] = gait.stretches.filter(({ basis }) => basis === 'ownBaseline');
  const longest = [...own].sort((one, other) => other.judgedS - one.judgedS).at(0);
  if (longest === undefined) return undefined;
  return say('ownStretch', {
    where: upperFirst(placeOf(longest, language)),
    spm: Math.round(longest.cadenceSpm),
    own: Math.round(longest.expectedCadenceSpm),
    percent: percentFewer(longest.cadenceSpm, longest.expectedCadenceSpm),
  });
}

function wholeRun({ gait, say }: LeadFacts): string | undefined {
  const shift = gait.ownBaseline?.wholeRun;
  if (shift === undefined || shift.level === 'none') return undefined;
  return say('ownWhole', {
    percent: percentFewer(100 + shift.changePct, 100),
    two: shift.twoInARow ? 'yes' : 'no',
  });
}
