import { changeDose } from '../change-dose.js';
import { flaggedSteps } from '../flagged-steps.js';
import { holdsOnlyWalking } from '../next-recording.js';
import { slowPieces } from '../slow-pieces.js';
import { percentFewer, placeOf, upperFirst } from '../stretch-words.js';
import { lead, type Lead, type LeadFacts } from './lead.js';

/** Returns what follows from the comparison with other runners: a pattern, pieces of one, or a run that tells nothing. */
export function patternLeads(facts: LeadFacts): readonly Lead[] {
  const { level } = facts.gait;
  if (level === 'unknown') return unknownLeads(facts);
  return level === 'none' ? weakerLeads(facts) : levelLeads(facts);
}

function unknownLeads({ gait, say }: LeadFacts): readonly Lead[] {
  const why = say(holdsOnlyWalking(gait) ? 'walk' : 'unjudged');
  return [lead('overstriding', why), lead('listen'), lead('lower-body')];
}

function levelLeads(facts: LeadFacts): readonly Lead[] {
  const { gait, say, hasTarget, safety } = facts;
  const sure = gait.level === 'likely' ? 'yes' : 'no';
  if (facts.isWeak) {
    const why = [longestStretch(facts), say('video', { sure: 'no' })];
    return [lead('overstriding', ...why), lead('listen'), lead('lower-body', say('legs'))];
  }
  const isClose = !hasTarget && safety.redFlag === 'none' && closeToExpected(facts);
  const leads = [
    lead('overstriding', say('video', { sure })),
    lead('short-quick', longestStretch(facts), isClose ? say('noNumber') : undefined),
    lead('lower-body', say('legs')),
    lead('posture'),
    lead('core-engaged'),
    lead('mid-foot'),
  ];
  if (!flaggedSteps(gait)?.late) return leads;
  return [...leads, lead('core', say('late')), lead('shoulders', say('late'))];
}

function closeToExpected({ gait }: LeadFacts): boolean {
  return gait.z !== undefined && gait.z > changeDose.noTargetAboveZ;
}

function longestStretch({ gait, say, language }: LeadFacts): string | undefined {
  const longest = flaggedSteps(gait)?.stretches[0];
  if (longest === undefined) return undefined;
  const { cadenceSpm, expectedCadenceSpm } = longest;
  return say('pattern', {
    where: upperFirst(placeOf(longest, language)),
    spm: Math.round(cadenceSpm),
    expected: Math.round(expectedCadenceSpm),
    percent: percentFewer(cadenceSpm, expectedCadenceSpm),
    height: gait.expectation.heightSource === 'assumed' ? 'no' : 'yes',
  });
}

/** Steps that were long and slow, but in pieces or for a time that make up no level. */
function weakerLeads(facts: LeadFacts): readonly Lead[] {
  const { gait, say, language } = facts;
  const pieces = slowPieces(gait);
  if (pieces !== undefined) {
    const values = { minutes: Math.round(pieces.timeS / 60), sure: pieces.likely ? 'yes' : 'no' };
    return [lead('overstriding', say('pieces', values)), lead('listen'), lead('lower-body', say('anySteps'))];
  }
  const longest = flaggedSteps(gait)?.stretches[0];
  if (longest === undefined) return [];
  const tooShort = say('tooShort', { where: placeOf(longest, language) });
  return [
    lead('listen', asksForNothing(facts) ? say('nothing') : undefined),
    lead('lower-body', say('anySteps')),
    lead('overstriding', tooShort),
  ];
}

function asksForNothing({ gait, hasTarget }: LeadFacts): boolean {
  const own = gait.ownBaseline?.level;
  return !hasTarget && own !== 'possible' && own !== 'likely';
}
