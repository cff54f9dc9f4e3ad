import type { DataSource } from 'typeorm';

/** So many runs wait at once: a file that somebody else drops meanwhile has its report soon all the same. */
const mostWaiting = 4;
const askEveryMs = 50;
/** No run takes so long on any machine that the rest of the demo is of use on. */
const longestWaitMs = 120_000;

interface Runner {
  readonly runnerId: string;
}

/** Sends no more runs than the analysis keeps up with, those of one runner one by one, and tells how far it is. */
export class RunsUnderWay {
  private sentSoFar = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly all: number,
    private readonly onProgress: (analysed: number, runs: number) => void = () => undefined,
  ) {}

  /**
   * Waits until a runner may send a run: the one before has its report, with which the next one is compared, and there is room.
   * @throws Error when that takes far too long.
   */
  async maySend({ runnerId }: Runner, by: readonly Runner[]): Promise<void> {
    await this.until(by, (waiting) => waiting.length < mostWaiting && !waiting.includes(runnerId));
    this.sentSoFar++;
  }

  /** Waits until each that was sent has its report. @throws Error when that takes far too long. */
  async allAnalysed(by: readonly Runner[]): Promise<void> {
    await this.until(by, (waiting) => waiting.length === 0);
  }

  private async until(by: readonly Runner[], isSo: (waiting: readonly string[]) => boolean): Promise<void> {
    const until = Date.now() + longestWaitMs;
    for (;;) {
      const waiting = await this.waiting(by);
      this.onProgress(Math.max(0, this.sentSoFar - waiting.length), this.all);
      if (isSo(waiting)) return;
      if (Date.now() > until) throw new Error('The analysis of the demo’s runs does not get on.');
      await new Promise((resolve) => setTimeout(resolve, askEveryMs));
    }
  }

  /** Whose runs wait for their reports, one entry for each run. */
  private async waiting(by: readonly Runner[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ runnerId: string }[]>(
      `select runner_id as "runnerId" from run
        where runner_id = any($1::uuid[]) and status in ('queued', 'processing')`,
      [by.map(({ runnerId }) => runnerId)],
    );
    return rows.map(({ runnerId }) => runnerId);
  }
}
