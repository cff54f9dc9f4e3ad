import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { failpoint } from '../platform/failpoint.js';
import { HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { fileStorage, StorageLimitError, type FileStorage } from '../platform/storage/file-storage.js';
import { restorePlan, restoreProfile } from '../runners/runners.js';
import { cleanFileName, measureRunsOfPlans, RestoreFile, type RunSource } from '../runs/runs.js';
import type { ExportedFile } from './export-format.js';
import { ExportRefused } from './export-refused.js';
import { openExport, type OpenedExport } from './open-export.js';
import { takeIn } from './piece-jobs.js';
import { claimPiece, endPiece, type Claimed } from './pieces.store.js';
import { exportedFiles, readExport, type ExportToTakeIn } from './read-export.js';
import { donePlaces, noteEntry } from './taken-in.store.js';
import { whileAlive, type Progress } from './while-alive.js';

/**
 * Takes an export in, once every document of it was found whole: profile and plans, then each original with what its runner
 * had said of its runs, oldest first. What is done is written with each of them, so that a restart goes on where it was;
 * what is there already stays.
 */
@Injectable()
@HandlesJob(takeIn)
export class TakeInJob implements JobHandler<{ readonly pieceId: string }> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly restoreFile: RestoreFile,
  ) {}

  async handle({ pieceId }: { readonly pieceId: string }): Promise<void> {
    const em = this.dataSource.manager;
    const claimed = await claimPiece(em, 'takenIn', pieceId);
    if (!claimed) return;
    try {
      if (!(await this.takeIn(claimed))) return;
      await endPiece(em, claimed, { status: 'done' });
    } catch (error) {
      const failure = failureOf(error);
      if (failure === undefined) throw error;
      await endPiece(em, claimed, { status: 'failed', failure });
    }
    await this.storage.remove(claimed.storageKey);
  }

  /** False when the claim was lost on the way. */
  private async takeIn(claimed: Claimed): Promise<boolean> {
    const progress: Progress = { done: 0, total: undefined };
    let isLost = false;
    const onLost = (): void => {
      isLost = true;
    };
    return whileAlive(this.dataSource.manager, claimed, { progress, onLost }, async () => {
      const opened = await openExport(this.storage.pathOf(claimed.storageKey));
      try {
        const read = await readExport(opened);
        progress.total = read.files;
        await this.takeProfileAndPlans(claimed.runnerId, read);
        const done = await donePlaces(this.dataSource.manager, claimed.id);
        for await (const file of exportedFiles(opened)) {
          if (isLost) return false;
          const place = progress.done;
          if (!done.has(place)) await this.takeFile(claimed, { place, file }, { opened, diary: read.diary });
          progress.done += 1;
          await failpoint('takenIn.file');
        }
        return true;
      } finally {
        opened.close();
      }
    });
  }

  private async takeProfileAndPlans(runnerId: string, { profile, plans }: ExportToTakeIn): Promise<void> {
    await this.dataSource.transaction(async (em) => {
      if (profile) await restoreProfile(em, runnerId, profile);
      let hasNewPlan = false;
      for (const { startsAt, endedAt, weeks, targets, by, details } of plans) {
        const starts = new Date(startsAt);
        const isNew = await restorePlan(em, runnerId, {
          startsAt: starts,
          endedAt: endedAt === null ? null : new Date(endedAt),
          body: { targets, startMs: starts.getTime(), weeks },
          practiceName: by?.practice ?? null,
          author: by?.author ?? null,
          version: by?.version ?? null,
          details: by ? details : null,
        });
        hasNewPlan ||= isNew;
      }
      if (hasNewPlan) await measureRunsOfPlans(em, runnerId);
    });
  }

  private async takeFile(
    { id, runnerId }: Claimed,
    { place, file }: { readonly place: number; readonly file: ExportedFile },
    { opened, diary }: { readonly opened: OpenedExport } & Pick<ExportToTakeIn, 'diary'>,
  ): Promise<void> {
    const entry = { takenInId: id, runnerId, place, entry: cleanFileName(file.fileName) ?? file.sha256 };
    const stream =
      file.original === null ? undefined : await opened.original(file.original).catch(() => undefined);
    if (!stream) {
      return noteEntry(this.dataSource.manager, { ...entry, outcome: 'missing', runId: null });
    }
    const runs = file.runs.map(({ id, ...run }) => ({ ...run, symptoms: diary.get(id) ?? null }));
    await this.restoreFile.restore(
      runnerId,
      endingCleanly(stream),
      { ...file, source: file.source as RunSource, runs },
      (em, outcome, runId) =>
        outcome === 'gone' ? Promise.resolve() : noteEntry(em, { ...entry, outcome, runId }),
    );
  }
}

/** Why it is over, as a code; undefined for what may pass. */
function failureOf(error: unknown): string | undefined {
  if (error instanceof ExportRefused) return error.code;
  return error instanceof StorageLimitError && error.reason === 'full' ? 'noRoom' : undefined;
}

/** What cannot be unpacked to its end is not what was packed: its hash will say so. */
function endingCleanly(stream: Readable): Readable {
  async function* pieces(): AsyncGenerator<Buffer> {
    try {
      for await (const piece of stream as AsyncIterable<Buffer>) yield piece;
    } catch {
      // The bytes so far are hashed and found damaged.
    }
  }
  return Readable.from(pieces(), { objectMode: false });
}
