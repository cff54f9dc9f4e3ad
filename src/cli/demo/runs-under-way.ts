import type { DataSource } from 'typeorm';

/** So many runs wait at once: a file that somebody else drops meanwhile has its report soon all the same. */
const mostWaiting = 4;
const askEveryMs = 50;
/** No run takes so long on any machine that the rest of the demo is of use on. */
const longestWaitMs = 120_000;

/** Sends no more runs than the analysis keeps up with, and tells how far it is. */
export class RunsUnderWay {
  private sentSoFar = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly runnerIds: readonly string[],
    private readonly all: number,
    private readonly onProgress: (analysed: number, runs: number) => void = () => undefined,
  ) {}

  /** One more was sent: waits until there is room for the next one. */
  async sent(): Promise<void> {
    this.sentSoFar++;
    await this.untilWaiting(mostWaiting);
  }

  /** Waits until each that was sent has its report. @throws Error when that takes far too long. */
  async allAnalysed(): Promise<void> {
    await this.untilWaiting(0);
  }

  private async untilWaiting(atMost: number): Promise<void> {
    const until = Date.now() + longestWaitMs;
    for (;;) {
      const waiting = await this.waiting();
      this.onProgress(Math.max(0, this.sentSoFar - waiting), this.all);
      if (waiting <= atMost) return;
      if (Date.now() > until) throw new Error('The analysis of the demo’s runs does not get on.');
      await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    }
  }

  private async waiting(): Promise<number> {
    const [{ count }] = await this.dataSource.query<{ count: number }[]>(
      `select count(*)::int as count from run
        where runner_id = any($1::uuid[]) and status in ('queued', 'processing')`,
      [this.runnerIds],
    );
    return count;
  }
}
