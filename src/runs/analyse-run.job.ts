import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { failpoint } from '../platform/failpoint.js';
import { HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { lockDurationMs } from '../platform/queue/queue-settings.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { readProfile, readSymptoms } from '../runners/runners.js';
import { analyseRun } from './analyse-run.js';
import { methodVersion } from '../analysis/gait/thresholds.js';
import { AnalysisKilledError, AnalysisPool } from './analysis-pool.js';
import type { AnalysisAnswer, AnalysisTask } from './analysis-task.js';
import { commitAnalysis } from './commit-analysis.js';
import { failRun } from './fail-run.js';
import { isLeftOut, leaveOut } from './left-out.store.js';
import { claimRun, countFailedAttempt, touchClaim, type Claim } from './run-claim.js';
import type { RunFailure } from './run.entity.js';
import { noHistory, readHistory } from './run-history.js';
import { isRunnerOnly } from './source-policy.js';

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
    const claim = await claimRun(this.dataSource.manager, runId, methodVersion);
    if (!claim) return;
    await failpoint('analyse.claimed');
    const answer = await this.whileAlive(claim, () => this.analyse(claim));
    await failpoint('analyse.analysed');
    await this.finish(claim, answer).catch((error: unknown) => this.giveUpOnRefused(claim, error));
    await failpoint('analyse.committed');
  }

  /** @throws Error when the storage fails: the job is tried again, and the file's attempts are not counted. */
  private async analyse(claim: Claim): Promise<AnalysisAnswer> {
    const answer = await this.ask(claim);
    if (answer.kind === 'unreadable') throw new Error(`The storage does not give a file: ${answer.reason}`);
    return answer;
  }

  private async ask(claim: Claim): Promise<AnalysisAnswer> {
    const { runnerId } = claim;
    const task = await this.taskFor(claim);
    try {
      return await this.pool.analyse(task, async ({ startTimeMs, surface }) => {
        await failpoint('analyse.asked');
        if (isRunnerOnly(claim.source)) return noHistory;
        const startTime = new Date(startTimeMs);
        return readHistory(this.dataSource.manager, { runnerId, surface, startTime });
      });
    } catch (error) {
      if (!(error instanceof AnalysisKilledError)) throw error;
      const attempts = await countFailedAttempt(this.dataSource.manager, claim);
      if (attempts < mostAttempts) throw error;
      return { kind: 'unusable', failure: gaveUp(error.reason) };
    }
  }

  private async taskFor(claim: Claim): Promise<AnalysisTask> {
    const em = this.dataSource.manager;
    const { heightM, legLengthM, language } = await readProfile(em, claim.runnerId);
    return {
      path: this.storage.pathOf(claim.storageKey),
      storageMarker: this.storage.markerPath,
      sha256: claim.sha256,
      bytes: claim.bytes,
      receivedAtMs: claim.receivedAt.getTime(),
      activityIndex: claim.activityIndex,
      withSiblings: claim.activityCount === null,
      heightM,
      legLengthM,
      language,
      corrections: claim.corrections,
      symptoms: await readSymptoms(em, claim.runnerId, claim.runId),
    };
  }

  private async finish(claim: Claim, answer: AnalysisAnswer): Promise<void> {
    if (answer.kind === 'unreadable') return;
    const written =
      answer.kind === 'analysed'
        ? await this.dataSource.transaction((em) => commitAnalysis(em, claim, answer.runs))
        : await this.giveUp(claim, answer.failure);
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
    await this.giveUp(claim, gaveUp('crash'));
  }

  /** False when the run belongs to another worker by now. */
  private async giveUp(claim: Claim, failure: RunFailure): Promise<boolean> {
    if (isLeftOut(claim, failure)) {
      const unusedKeys = await this.dataSource.transaction((em) => leaveOut(em, claim, failure));
      if (unusedKeys === 'lost') return false;
      for (const key of unusedKeys) await this.storage.remove(key);
      return true;
    }
    const end = await this.dataSource.transaction((em) => failRun(em, claim, failure));
    if (end === 'kept') {
      this.log.warn(`Run ${claim.runId} keeps its report, which could not be made anew: ${failure.message}`);
    }
    return end !== 'lost';
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

function gaveUp(reason: AnalysisKilledError['reason']): RunFailure {
  return {
    code: 'gaveUp',
    message: `${killedMessages[reason]} It was tried ${mostAttempts} times. The file is kept; if it is a real run, send it to us.`,
  };
}
