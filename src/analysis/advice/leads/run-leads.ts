import { percentFewer, placeOf } from '../stretch-words.js';
import { lead, type Lead, type LeadFacts } from './lead.js';

/** Returns what follows when cadence fell towards the end at equal pace (E5): what keeps posture. */
export function driftLeads({ gait, say }: LeadFacts): readonly Lead[] {
  const drift = gait.context?.drift;
  if (drift?.direction !== 'slower') return [];
  const first = Math.round(drift.first.cadenceSpm);
  const last = Math.round(drift.last.cadenceSpm);
  // The line over the whole run may fall although the thirds, rounded, do not show it: then no numbers are told.
  const why = last < first ? say('drift', { first, last, percent: percentFewer(last, first) }) : undefined;
  const briefly = say('driftBrief');
  return [
    lead('core', why ?? `${briefly} ${say('tired')}`),
    lead('shoulders', briefly),
    lead('posture', briefly),
    lead('core-engaged'),
  ];
}

/** Returns what follows from a style; it is named, never a flag of its own (E5). */
export function styleLeads({ gait, say }: LeadFacts): readonly Lead[] {
  switch (gait.dynamics?.style) {
    case 'bounding':
      return [lead('posture', say('bounding'))];
    case 'brakingLike':
      return [lead('overstriding', say('braking')), lead('mid-foot', say('braking'))];
    case undefined:
      return [];
  }
}

/** Returns what follows when steps were longer than the runner's own downhill. */
export function downhillLeads({ gait, say, language }: LeadFacts): readonly Lead[] {
  const hill = gait.context?.hills.find(
    ({ direction, own }) => direction === 'downhill' && own?.level === 'possible',
  );
  if (hill?.own === undefined) return [];
  const { expectedCadenceSpm } = hill.own;
  const steps = say('downhill', {
    where: placeOf(hill, language),
    spm: Math.round(hill.cadenceSpm),
    own: Math.round(expectedCadenceSpm),
    percent: percentFewer(hill.cadenceSpm, expectedCadenceSpm),
  });
  return [lead('overstriding', steps), lead('lower-body', say('downhillLegs'))];
}

/** Returns what follows from contact that is shared unequally, beyond 52/48: to be shown to a professional (E5). */
export function balanceLeads({ gait, say }: LeadFacts): readonly Lead[] {
  const balance = gait.dynamics?.balance;
  if (balance === undefined || !balance.beyond52) return [];
  const side = balance.median > 50 ? 'left' : 'right';
  const larger = Math.round(Math.max(balance.median, 100 - balance.median) * 10) / 10;
  return [lead('causes', say('balance', { side, share: larger })), lead('lower-body', say('balanceLegs'))];
}

/** Returns what a run gets in which nothing was found: no change of steps, and what holds for everyone. */
export function steadyLeads({ say }: LeadFacts): readonly Lead[] {
  return [lead('listen', say('nothing')), lead('lower-body', say('anySteps')), lead('flexibility')];
}
