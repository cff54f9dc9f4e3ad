import type { GaitAnalysis } from '../gait/gait-analysis.js';
import type { Language } from '../language/language.js';
import type { Advice, AdvicePriority, ArticleId } from './advice.js';
import { cadenceTarget } from './cadence-target.js';
import type { Lead, LeadFacts } from './leads/lead.js';
import { ownLeads } from './leads/own-leads.js';
import { patternLeads } from './leads/pattern-leads.js';
import { balanceLeads, downhillLeads, driftLeads, steadyLeads, styleLeads } from './leads/run-leads.js';
import { complaintLeads, painLeads, redFlagLeads } from './leads/symptom-leads.js';
import { pointFor } from './point-for.js';
import { safetyOf, type RedFlag } from './safety.js';
import type { Symptoms } from './symptoms.js';
import { sayBecause } from './texts/because.js';
import { isWeakRecording } from './weak-recording.js';

/** What advice is paired with: a run, and what its runner noted. */
export interface AdviceInput {
  readonly gait: GaitAnalysis;
  readonly symptoms?: Symptoms;
  readonly language: Language;
}

/** Most important first: pain, the own steps, other runners', then the rest of the run. A red flag outranks them all. */
const findings: readonly ((facts: LeadFacts) => readonly Lead[])[] = [
  painLeads,
  ownLeads,
  patternLeads,
  driftLeads,
  styleLeads,
  downhillLeads,
  complaintLeads,
  balanceLeads,
];

/** In every report, whatever was found; what a finding already led to is not said twice. */
const standing: readonly ArticleId[] = [
  'lower-body',
  'core-strength',
  'back-strength',
  'flexibility',
  'warm-up',
  'cool-down',
  'footwear',
  'causes',
  'listen',
  'seek-help',
  'disclaimer',
];

/** A tired runner takes in three things; the same reason told a fourth time adds nothing. */
const firstThings = 3;
const mostReasons = 3;
/** These have places of their own in a report, so none of the three goes to them but on a red flag. */
const placed: ReadonlySet<ArticleId> = new Set(['seek-help', 'disclaimer']);

/**
 * Returns the advice for a run, most useful first: what its findings lead to, each with reasons from the run, then what
 * stands in every report, always with when to seek help and the disclaimer. Every id at most once; at most three are
 * `first`. On a red flag nothing of the run leads to anything, and in an emergency help alone is left. Never throws.
 */
export function pairAdvice({ gait, symptoms, language }: AdviceInput): Advice[] {
  const target = cadenceTarget({ gait, symptoms });
  const safety = safetyOf(symptoms, language);
  const say = sayBecause(language);
  const isWeak = isWeakRecording(gait);
  const facts = { gait, symptoms, safety, hasTarget: target !== undefined, isWeak, language, say };
  const isFlagged = safety.redFlag !== 'none';
  const found = isFlagged ? redFlagLeads(facts) : findings.flatMap((leadsOf) => leadsOf(facts));
  const led = reasonsById(found.length === 0 ? steadyLeads(facts) : isFlagged ? found : padded(found));
  const first = [...led.keys()].filter((id) => isFlagged || !placed.has(id)).slice(0, firstThings);
  return inOrder([...led.keys()], safety.redFlag).map((id) => ({
    ...pointFor(id, { gait, target, language, isFlagged }),
    priority: priorityOf(id, first, led.has(id)),
    because: led.get(id) ?? [],
  }));
}

/** Fewer than three things found: what holds for everyone fills up. */
function padded(found: readonly Lead[]): readonly Lead[] {
  const more = (['listen', 'lower-body', 'flexibility'] as const).map((id) => ({ id, because: [] }));
  const things = new Set(found.map(({ id }) => id).filter((id) => !placed.has(id)));
  return things.size >= firstThings ? found : [...found, ...more];
}

function reasonsById(leads: readonly Lead[]): ReadonlyMap<ArticleId, readonly string[]> {
  const reasons = new Map<ArticleId, readonly string[]>();
  for (const { id, because } of leads) {
    reasons.set(id, [...new Set([...(reasons.get(id) ?? []), ...because])].slice(0, mostReasons));
  }
  return reasons;
}

/** All that is left to say when hours may count. */
const inEmergency: readonly ArticleId[] = ['seek-help', 'listen', 'causes', 'disclaimer'];

/** Where no red flag puts them first, help and disclaimer end the list, whatever led to them. */
function inOrder(led: readonly ArticleId[], redFlag: RedFlag): readonly ArticleId[] {
  if (redFlag === 'emergency') return [...new Set([...led, ...inEmergency])];
  const leading = redFlag === 'none' ? led.filter((id) => !placed.has(id)) : led;
  return [...new Set([...leading, ...standing])];
}

function priorityOf(id: ArticleId, first: readonly ArticleId[], isLed: boolean): AdvicePriority {
  if (first.includes(id)) return 'first';
  return isLed ? 'more' : 'standing';
}
