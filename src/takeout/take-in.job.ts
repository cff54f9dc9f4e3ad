import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { failpoint } from '../platform/failpoint.js';
import { HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { restorePlan, restoreProfile, symptomsOf } from '../runners/runners.js';
import { RestoreFile, type RestoredRun } from '../runs/runs.js';
import type { ExportedFile } from './export-format.js';
import { ExportRefused, openExport, type OpenedExport } from './open-export.js';
import { takeIn } from './piece-jobs.js';
import { claimPiece, endPiece, type Claimed } from './pieces.store.js';
import { donePlaces, noteEntry } from './taken-in.store.js';
import { whileAlive, type Progress } from './while-alive.js';

type Diary = ReadonlyMap<string, RestoredRun['symptoms']>;

/**
 * Takes an export in: profile and plans, then each original with what its runner had said of its runs, oldest first. What
 * is done is written with each of them, so that a restart goes on where it was; what is there already stays.
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
      if (!(error instanceof ExportRefused)) throw error;
      await endPiece(em, claimed, { status: 'failed', failure: error.code });
    }
    await this.storage.remove(claimed.storageKey);
  }

  /** False when the claim was lost on the way. */
  private async takeIn(claimed: Claimed): Promise<boolean> {
    const opened = await openExport(this.storage.pathOf(claimed.storageKey));
    const progress: Progress = { done: 0, total: undefined };
    let isLost = false;
    const onLost = (): void => {
      isLost = true;
    };
    try {
      return await whileAlive(this.dataSource.manager, claimed, { progress, onLost }, async () => {
        await this.takeProfileAndPlans(claimed.runnerId, opened);
        const files = (await opened.document('runs'))?.files ?? [];
        const diary = await diaryOf(opened);
        const done = await donePlaces(this.dataSource.manager, claimed.id);
        progress.total = files.length;
        for (const [place, file] of files.entries()) {
          if (isLost) return false;
          if (!done.has(place)) await this.takeFile(claimed, { place, file }, { opened, diary });
          progress.done = place + 1;
          await failpoint('takenIn.file');
        }
        return true;
      });
    } finally {
      opened.close();
    }
  }

  private async takeProfileAndPlans(runnerId: string, opened: OpenedExport): Promise<void> {
    const profile = (await opened.document('profile'))?.profile;
    const plans = (await opened.document('plans'))?.plans ?? [];
    await this.dataSource.transaction(async (em) => {
      if (profile) await restoreProfile(em, runnerId, profile);
      for (const { startsAt, endedAt, weeks, targets } of plans) {
        const starts = new Date(startsAt);
        await restorePlan(em, runnerId, {
          startsAt: starts,
          endedAt: endedAt === null ? null : new Date(endedAt),
          body: { targets, startMs: starts.getTime(), weeks },
        });
      }
    });
  }

  private async takeFile(
    { id, runnerId }: Claimed,
    { place, file }: { readonly place: number; readonly file: ExportedFile },
    { opened, diary }: { readonly opened: OpenedExport; readonly diary: Diary },
  ): Promise<void> {
    const entry = { takenInId: id, runnerId, place, entry: file.fileName ?? file.sha256 };
    const stream =
      file.original === null ? undefined : await opened.original(file.original).catch(() => undefined);
    if (!stream) {
      return noteEntry(this.dataSource.manager, { ...entry, outcome: 'missing', runId: null });
    }
    const runs = file.runs.map(({ id, ...run }) => ({ ...run, symptoms: diary.get(id) ?? null }));
    await this.restoreFile.restore(
      runnerId,
      endingCleanly(stream),
      { ...file, runs },
      (em, outcome, runId) =>
        outcome === 'gone' ? Promise.resolve() : noteEntry(em, { ...entry, outcome, runId }),
    );
  }
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

async function diaryOf(opened: OpenedExport): Promise<Diary> {
  const entries = (await opened.document('diary'))?.entries ?? [];
  return new Map(entries.map(({ runId, entry }) => [runId, symptomsOf(entry)]));
}
