import type { EntityManager } from 'typeorm';
import { lockDurationMs } from '../platform/queue/queue-settings.js';
import { touchPiece, type Claimed } from './pieces.store.js';

/** How far a piece of work is; changed by who works on it. */
export interface Progress {
  done: number;
  total: number | undefined;
}

/** Tells how far the work is while it goes on; `onLost` is called once when the claim was lost or the piece is gone. */
export async function whileAlive<Value>(
  em: EntityManager,
  claimed: Claimed,
  { progress, onLost }: { readonly progress: Progress; readonly onLost: () => void },
  work: () => Promise<Value>,
): Promise<Value> {
  const timer = setInterval(() => {
    touchPiece(em, claimed, progress.done, progress.total).then(
      (isOurs) => {
        if (!isOurs) onLost();
      },
      () => undefined,
    );
  }, lockDurationMs / 4);
  try {
    const value = await work();
    await touchPiece(em, claimed, progress.done, progress.total);
    return value;
  } finally {
    clearInterval(timer);
  }
}
