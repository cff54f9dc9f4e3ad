import type { DataSource } from 'typeorm';

/** So many runs wait at once: a file that somebody else drops meanwhile has its report soon all the same. */
const mostWaiting = 4;
const askEveryMs = 50;
/** No run takes so long on any machine that the rest of the demo is of use on. */
const longestWaitMs = 120_000;

interface Runner {
  readonly runnerId: string;
}

/** Sends no more runs than the analysis keeps up with, and tells how far it is. */
export class RunsUnderWay {
  private sentSoFar = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly all: number,
    private readonly onProgress: (analysed: number, runs: number) => void = () => undefined,
  ) {}

  /** One more was sent: waits until there is room for the next one. */
  async sent(by: readonly Runner[]): Promise<void> {
    this.sentSoFar++;
    await this.untilWaiting(by, mostWaiting);
  }

  /** Waits until each that was sent has its report. @throws Error when that takes far too long. */
  async allAnalysed(by: readonly Runner[]): Promise<void> {
    await this.untilWaiting(by, 0);
  }

  private async untilWaiting(by: readonly Runner[], atMost: number): Promise<void> {
    const until = Date.now() + longestWaitMs;
    for (;;) {
      const waiting = await this.waiting(by);
      this.onProgress(Math.max(0, this.sentSoFar - waiting), this.all);
      if (waiting <= atMost) return;
      if (Date.now() > until) throw new Error('The analysis of the demo’s runs does not get on.');
      await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    }
  }

  private async waiting(by: readonly Runner[]): Promise<number> {
    const [{ count }] = await this.dataSource.query<{ count: number }[]>(
      `select count(*)::int as count from run
        where runner_id = any($1::uuid[]) and status in ('queued', 'processing')`,
      [by.map(({ runnerId }) => runnerId)],
    );
    return count;
  }
}
