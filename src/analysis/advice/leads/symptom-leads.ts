import type { PainPlace } from '../symptoms.js';
import { hasComplaint, worstPain } from '../pain.js';
import { lead, type Lead, type LeadFacts } from './lead.js';

/** own: pain in the middle of what `listen` slows down for puts it first; so does a rise of so much during a run. */
const slowDownFrom = 4;
const clearRise = 2;

const placeKeys = { lowBack: 'lowBack', buttock: 'buttock', leg: 'leg', other: 'otherPlace' } as const;

/** Returns what outranks form: help first, then care. */
export function redFlagLeads({ safety }: LeadFacts): readonly Lead[] {
  if (safety.redFlag === 'none') return [];
  const help = lead('seek-help', ...safety.because);
  return [help, lead('listen'), lead(safety.redFlag === 'emergency' ? 'disclaimer' : 'causes')];
}

/** Returns what comes before the steps when a runner has pain: care when it is strong or grew, and what a trial tested. */
export function painLeads(facts: LeadFacts): readonly Lead[] {
  if (!hasComplaint(facts.symptoms)) return [];
  const isStrong = (worstPain(facts.symptoms) ?? 0) >= slowDownFrom;
  const course = painCourse(facts);
  return [
    ...(isStrong || course.length > 0 ? [lead('listen', painSentence(facts), ...course)] : []),
    ...(mayBeBackPain(facts) ? [lead('lower-body', ...placeSentences(facts, ['lowBack', 'buttock']))] : []),
  ];
}

/** Returns what stands behind the steps when a runner has pain: shorter steps as a trial, exercises, causes, help. */
export function complaintLeads(facts: LeadFacts): readonly Lead[] {
  const { symptoms, safety, say, hasTarget } = facts;
  if (!hasComplaint(symptoms)) return [];
  const noted = [...placeSentences(facts, ['lowBack', 'buttock', 'leg', 'other']), painSentence(facts)];
  const back = placeSentences(facts, ['lowBack', 'buttock']);
  const exercises = hasBackPain(facts) ? (['core-strength', 'back-strength', 'flexibility'] as const) : [];
  return [
    ...(hasTarget ? [lead('short-quick', say('experiment'))] : []),
    ...exercises.map((id) => lead(id, ...back)),
    lead('listen', painSentence(facts)),
    lead('causes', ...noted),
    ...(safety.redFlag === 'none' ? [lead('seek-help', ...noted)] : []),
  ];
}

function hasBackPain({ symptoms }: LeadFacts): boolean {
  return symptoms?.places.some((place) => place === 'lowBack' || place === 'buttock') ?? false;
}

/** A complaint without a place, in a report about the back, is taken to be of the back. */
function mayBeBackPain(facts: LeadFacts): boolean {
  return hasBackPain(facts) || facts.symptoms?.places.length === 0;
}

function painSentence({ symptoms, say }: LeadFacts): string | undefined {
  const pain = worstPain(symptoms) ?? 0;
  return pain >= 1 ? say('pain', { pain }) : undefined;
}

function painCourse({ symptoms, say }: LeadFacts): string[] {
  const { painBefore: before, painDuring, painNextMorning } = symptoms ?? {};
  // What was not rated is not 0: without a beginning there is no rise.
  if (before === undefined) return [];
  return [
    ...(painDuring !== undefined && painDuring >= before + clearRise
      ? [say('painGrew', { before, during: painDuring })]
      : []),
    ...(painNextMorning !== undefined && painNextMorning > before
      ? [say('painMorning', { pain: painNextMorning })]
      : []),
  ];
}

function placeSentences({ symptoms, say }: LeadFacts, places: readonly PainPlace[]): string[] {
  return places
    .filter((place) => symptoms?.places.includes(place) ?? false)
    .map((place) => say(placeKeys[place]));
}
