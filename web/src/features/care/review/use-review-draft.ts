import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftKeeper, type KeptDraft } from './draft-keeper.js';
import { faultOf, type RunReview } from './review-content.js';
import type { ReviewCalls } from './review-queries.js';

/**
 * Drafts that were left before they could be saved, by run: they wait here for when somebody comes back. In memory alone, so
 * that they are gone with the tab and after signing out.
 */
const left = new Map<string, DraftKeeper>();

/** Returns the draft of a run as it is written, and its keeper; a new run or version wants a new `key` of the component. */
export function useReviewDraft(
  runId: string,
  elapsedTimeS: number,
  review: RunReview,
  { save }: ReviewCalls,
): readonly [KeptDraft, DraftKeeper] {
  const [keeper] = useState(
    () =>
      left.get(runId) ??
      new DraftKeeper(review, { save, isWhole: (content) => faultOf(content, elapsedTimeS) === undefined }),
  );
  const kept = useSyncExternalStore(keeper.listen, keeper.current);
  useEffect(() => keeper.adopt(review), [keeper, review]);
  useKeeping(runId, keeper);
  return [kept, keeper];
}

/** Forgets what was left of a run: it was signed, or dropped. */
export function forgetLeft(runId: string): void {
  left.delete(runId);
}

/** Asks before the tab closes over what is not saved; on the way to another page it is sent, and kept until it has arrived. */
function useKeeping(runId: string, keeper: DraftKeeper): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => keeper.isUnsaved && event.preventDefault();
    window.addEventListener('beforeunload', warn);
    left.delete(runId);
    return () => {
      window.removeEventListener('beforeunload', warn);
      if (!keeper.isUnsaved) return;
      left.set(runId, keeper);
      void keeper.saveNow().then((revision) => {
        if (revision !== undefined && left.get(runId) === keeper) left.delete(runId);
      });
    };
  }, [runId, keeper]);
}
