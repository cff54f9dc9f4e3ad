import type { ProviderEvent } from '../provider.js';

type Store = (events: readonly ProviderEvent[]) => Promise<void>;

interface Waiting {
  readonly events: readonly ProviderEvent[];
  readonly stored: () => void;
  readonly failed: (error: Error) => void;
}

/** So many requests are stored at once; each holds a few events. */
const mostTogether = 100;

/**
 * Stores what arrives while something is being stored together, in one transaction: providers send in bursts, and each is to be
 * answered in milliseconds. Whoever adds waits until their own events are stored.
 */
export class GatheredEvents {
  private waiting: Waiting[] = [];
  private isStoring = false;

  constructor(private readonly store: Store) {}

  /** Resolves once these events are stored; rejects when they, and not others that came with them, cannot be. */
  add(events: readonly ProviderEvent[]): Promise<void> {
    const done = new Promise<void>((stored, failed) => {
      this.waiting.push({ events, stored, failed });
    });
    if (!this.isStoring) void this.storeAll();
    return done;
  }

  private async storeAll(): Promise<void> {
    this.isStoring = true;
    while (this.waiting.length > 0) await this.storeTogether(this.waiting.splice(0, mostTogether));
    this.isStoring = false;
  }

  private async storeTogether(together: readonly Waiting[]): Promise<void> {
    try {
      await this.store(together.flatMap(({ events }) => events));
      for (const { stored } of together) stored();
    } catch (error) {
      // What one sent must not cost the others theirs.
      if (together.length > 1) for (const one of together) await this.storeTogether([one]);
      else together[0].failed(error as Error);
    }
  }
}
