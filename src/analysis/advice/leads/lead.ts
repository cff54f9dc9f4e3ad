import type { GaitAnalysis } from '../../gait/gait-analysis.js';
import type { Language } from '../../language/language.js';
import type { ArticleId } from '../advice.js';
import type { Safety } from '../safety.js';
import type { Symptoms } from '../symptoms.js';
import type { SayBecause } from '../texts/because.js';

/** A finding leads to a piece of advice, for these reasons. */
export interface Lead {
  readonly id: ArticleId;
  readonly because: readonly string[];
}

/** What leads are drawn from. */
export interface LeadFacts {
  readonly gait: GaitAnalysis;
  readonly symptoms: Symptoms | undefined;
  readonly safety: Safety;
  /** Whether there are cadences to aim for. */
  readonly hasTarget: boolean;
  /** Whether the recording is too weak to change steps by. */
  readonly isWeak: boolean;
  readonly language: Language;
  readonly say: SayBecause;
}

/** Returns a lead with the reasons that exist. */
export function lead(id: ArticleId, ...because: readonly (string | undefined)[]): Lead {
  return { id, because: because.filter((sentence) => sentence !== undefined) };
}
