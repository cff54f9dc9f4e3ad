/** The ids of the article's points, in its order; every one of them is reachable from some report. */
export const articleIds = [
  'causes',
  'core',
  'posture',
  'shoulders',
  'core-engaged',
  'overstriding',
  'mid-foot',
  'short-quick',
  'footwear',
  'warm-up',
  'cool-down',
  'flexibility',
  'core-strength',
  'lower-body',
  'back-strength',
  'seek-help',
  'listen',
  'disclaimer',
] as const;

export type ArticleId = (typeof articleIds)[number];

/** How strong the evidence for a piece of advice is; the text says it in words. */
export type EvidenceStrength = 'trial' | 'withinRunner' | 'crossSectional' | 'adviceOnly';

/** `first`: to do now, at most three. `more`: this run led to it, too. `standing`: holds for everyone. */
export const advicePriorities = ['first', 'more', 'standing'] as const;
export type AdvicePriority = (typeof advicePriorities)[number];

/** A piece of advice as paired with this run. */
export interface Advice {
  readonly id: ArticleId;
  readonly priority: AdvicePriority;
  readonly title: string;
  /** What to do. */
  readonly text: string;
  /** How: dose, progression, when to stop; where the dose comes from no study, that is said. */
  readonly how: string;
  /** What in this run, or in what its runner noted, led here, as sentences. */
  readonly because: readonly string[];
  /** Section of the article. */
  readonly section: string;
  readonly evidence: { readonly strength: EvidenceStrength; readonly text: string };
  /** Short references, e.g. `Heiderscheit 2011 MSSE 10.1249/MSS.0b013e3181ebedf4`. */
  readonly references: readonly string[];
}
