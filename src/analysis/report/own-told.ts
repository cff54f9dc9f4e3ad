import { stretchesTold } from './own-wording.js';
import type { OwnBaselinePart } from './parts/own-baseline-part.js';
import type { Report } from './report.js';

/** What the section on the own runs still has to say. */
export interface OwnTold {
  /** Undefined where the verdict has said it. */
  readonly headline: string | undefined;
  readonly because: readonly string[];
}

/**
 * Returns what the verdict at the top has not told yet. Where the own runs lead there, headline and stretches are told already,
 * and the stretches stand in the table of the section; what is left is what the comparison rests on.
 */
export function ownTold(
  { verdict, gait }: Pick<Report, 'verdict' | 'gait'>,
  { headline, because }: OwnBaselinePart,
): OwnTold {
  if (headline !== verdict.headline) return { headline, because };
  const stretches = gait.stretches.filter(({ basis }) => basis === 'ownBaseline').length;
  const rest = because.slice(Math.min(stretches, stretchesTold));
  return { headline: undefined, because: rest.filter((sentence) => !verdict.because.includes(sentence)) };
}
