import type { Body } from '../../../api/client.js';

export type Review = Body<'Review'>;
export type ReviewDraft = Body<'ReviewDraft'>;
export type RunReview = Body<'RunReview'>;
export type ReviewInput = Body<'ReviewInput'>;
/** What somebody writes of a run. */
export type ReviewContent = Pick<ReviewInput, 'overruled' | 'marks' | 'comment'>;
export type Mark = ReviewContent['marks'][number];

export const nothingWritten: ReviewContent = { overruled: null, marks: [], comment: '' };

/** Returns what a draft or a signed review says, without who, when and which version. */
export function contentOf({ overruled, marks, comment }: ReviewContent): ReviewContent {
  return { overruled, marks, comment };
}

/** Whether two say the same. */
export function isSame(one: ReviewContent, other: ReviewContent): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder({ overruled, marks, comment }: ReviewContent): unknown {
  return [
    overruled && [overruled.level, overruled.reason],
    [...marks].sort(byStart).map(({ startS, endS, comment: text }) => [startS, endS, text]),
    comment,
  ];
}

export function byStart(a: Mark, b: Mark): number {
  return a.startS - b.startS;
}

/** What keeps a text from being saved, by a name that texts know. */
export type ContentFault = 'marksOverlap' | 'markOutside';

/** Returns what is wrong with the marks of a run of so many seconds; undefined when nothing is. */
export function faultOf({ marks }: ReviewContent, elapsedTimeS: number): ContentFault | undefined {
  const ordered = [...marks].sort(byStart);
  if (ordered.some(({ startS, endS }) => endS <= startS || endS > elapsedTimeS)) return 'markOutside';
  const overlap = ordered.some(({ startS }, place) => place > 0 && startS < ordered[place - 1].endS);
  return overlap ? 'marksOverlap' : undefined;
}

/** Whether another verdict is said, and no reason for it: it can be kept, not signed. */
export function lacksReason({ overruled }: ReviewContent): boolean {
  return overruled !== null && overruled.reason.trim().length < 3;
}
