import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { failpoint } from '../platform/failpoint.js';
import { HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { lockDurationMs } from '../platform/queue/queue-settings.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { readProfile } from '../runners/runners.js';
import { analyseRun } from './analyse-run.js';
import { AnalysisKilledError, AnalysisPool } from './analysis-pool.js';
import type { AnalysisAnswer } from './analysis-task.js';
import {
  claimRun,
  commitAnalysis,
  countFailedAttempt,
  failRun,
  touchClaim,
  type Claim,
} from './commit-analysis.js';
import type { RunFailure } from './run.entity.js';

/** A file that ended its process so often is not tried again. */
const mostAttempts = 3;

const killedMessages: Record<AnalysisKilledError['reason'], string> = {
  time: 'Reading this file took too long and was stopped.',
  memory: 'Reading this file took too much memory and was stopped.',
  crash: 'Reading this file failed in a way that nobody expected.',
};

/**
 * Analyses one run. Safe to run twice or at the same time as another worker for the same run: only the latest
 * claim may write, and everything is written in one transaction.
 */
@Injectable()
@HandlesJob(analyseRun)
export class AnalyseRunJob implements JobHandler<{ readonly runId: string }> {
  private readonly log = new Logger('AnalyseRun');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly pool: AnalysisPool,
  ) {}

  async handle({ runId }: { readonly runId: string }): Promise<void> {
    const claim = await claimRun(this.dataSource.manager, runId);
    if (!claim) return;
    await failpoint('analyse.claimed');
    const answer = await this.whileAlive(claim, () => this.analyse(claim));
    if (!answer) return;
    await failpoint('analyse.analysed');
    await this.finish(claim, answer).catch((error: unknown) => this.giveUpOnRefused(claim, error));
    await failpoint('analyse.committed');
  }

  private async analyse(claim: Claim): Promise<AnalysisAnswer | undefined> {
    const profile = await readProfile(this.dataSource.manager, claim.runnerId);
    try {
      return await this.pool.analyse({
        path: this.storage.pathOf(claim.storageKey),
        sha256: claim.sha256,
        bytes: claim.bytes,
        heightM: profile.heightM,
      });
    } catch (error) {
      if (!(error instanceof AnalysisKilledError)) throw error;
      const attempts = await countFailedAttempt(this.dataSource.manager, claim);
      if (attempts < mostAttempts) throw error;
      return { kind: 'unusable', failure: gaveUp(error.reason) };
    }
  }

  private async finish(claim: Claim, answer: AnalysisAnswer): Promise<void> {
    const written = await this.dataSource.transaction(async (em) => {
      if (answer.kind === 'unusable') return failRun(em, claim, answer.failure);
      if (claim.activityIndex >= answer.runs.length) return failRun(em, claim, vanished);
      return commitAnalysis(em, claim, answer.runs);
    });
    if (!written)
      this.log.log(`Run ${claim.runId} was taken over; its results were left to the other worker.`);
  }

  /**
   * Results that the database refuses as data (SQLSTATE class 22 and 23) are refused again at every try: counted
   * like a file that ends its process. Anything else is thrown on, and tried again.
   */
  private async giveUpOnRefused(claim: Claim, error: unknown): Promise<void> {
    const { code = '' } = error as { code?: string };
    if (!/^2[23]/.test(code)) throw error;
    const attempts = await countFailedAttempt(this.dataSource.manager, claim);
    if (attempts < mostAttempts) throw error;
    this.log.error(
      `The results of run ${claim.runId} are refused by the database: ${(error as Error).message}`,
    );
    await failRun(this.dataSource.manager, claim, gaveUp('crash'));
  }

  /** Shows signs of life while `work` goes on, so that the sweeper leaves the run alone. */
  private async whileAlive<Value>(claim: Claim, work: () => Promise<Value>): Promise<Value> {
    const timer = setInterval(() => {
      touchClaim(this.dataSource.manager, claim).catch(() => undefined);
    }, lockDurationMs / 2);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }
}

const vanished: RunFailure = {
  code: 'activityGone',
  message: 'The file was read anew and no longer holds this run.',
};

function gaveUp(reason: AnalysisKilledError['reason']): RunFailure {
  return {
    code: 'gaveUp',
    message: `${killedMessages[reason]} It was tried ${mostAttempts} times. The file is kept; if it is a real run, send it to us.`,
  };
}
