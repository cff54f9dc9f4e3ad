import { lockDurationMs } from '../../platform/queue/queue-settings.js';

/** The claim was lost: somebody else works on it, it was cancelled, or its runner is gone. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
  constructor(importId: string) {
    super(`Import ${importId} was taken over, cancelled or deleted.`);
  }
}

/** One turn of the work on an import: some seconds, so that the work of others is not kept waiting. */
export class Slice {
  private readonly endsAtMs: number;
  private readonly timer: NodeJS.Timeout;
  isLost = false;

  /** `stillOurs` is asked again and again, as a sign of life; false when the claim was lost. */
  constructor(
    private readonly importId: string,
    lengthMs: number,
    stillOurs: () => Promise<boolean>,
  ) {
    this.endsAtMs = Date.now() + lengthMs;
    this.timer = setInterval(() => {
      stillOurs().then(
        (isOurs) => (this.isLost ||= !isOurs),
        () => undefined,
      );
    }, lockDurationMs / 4);
  }

  /** Whether it is time to let others have their turn. */
  get isOver(): boolean {
    return Date.now() >= this.endsAtMs;
  }

  /** @throws ClaimLost where it was. */
  throwIfLost(): void {
    if (this.isLost) throw new ClaimLost(this.importId);
  }

  end(): void {
    clearInterval(this.timer);
  }
}
