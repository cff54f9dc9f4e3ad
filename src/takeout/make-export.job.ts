import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { failpoint } from '../platform/failpoint.js';
import { HandlesJob, type JobHandler } from '../platform/queue/job.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import { readSignedReportText } from '../care/care.js';
import { readReportText } from '../runs/runs.js';
import { readContents, type ExportContents } from './export-contents.js';
import { makeExport } from './piece-jobs.js';
import { claimPiece, endPiece, type Claimed } from './pieces.store.js';
import { whileAlive, type Progress } from './while-alive.js';
import { writeExport } from './write-export.js';

/** Thousands of hours of running; it is written in pieces and never held in memory. */
const mostBytes = 100 * 1024 ** 3;

/** Writes the export of an account. Safe to run twice: only the latest claim may say that it is ready. */
@Injectable()
@HandlesJob(makeExport)
export class MakeExportJob implements JobHandler<{ readonly pieceId: string }> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(fileStorage) private readonly storage: FileStorage,
  ) {}

  async handle({ pieceId }: { readonly pieceId: string }): Promise<void> {
    const claimed = await claimPiece(this.dataSource.manager, 'export', pieceId);
    if (!claimed) return;
    await failpoint('export.claimed');
    const read = await this.dataSource.transaction('REPEATABLE READ', (em) =>
      readContents(em, claimed.runnerId),
    );
    if (!read) return;
    await this.keepUntil(claimed, read);
    const lost = claimed.attempts > 1 ? await this.lostAmong(read) : new Set<number>();
    const written = await this.write(claimed, read, lost);
    if (!written) return;
    await failpoint('export.written');
    const isReady = await endPiece(this.dataSource.manager, claimed, { status: 'ready', ...written });
    // Deleted meanwhile, perhaps with its account: nothing may stay.
    if (!isReady) await this.removeUnlessTakenOver(claimed);
  }

  /** An export goes with the first of what is in it that may be kept no longer. */
  private async keepUntil({ id, token }: Claimed, { files }: ExportContents): Promise<void> {
    const [first] = files.flatMap(({ expiresAt }) => expiresAt ?? []).sort();
    await this.dataSource.query(
      `update export_file set kept_until = $3 where id = $1 and attempt_token = $2`,
      [id, token, first ?? null],
    );
  }

  /** Undefined when the claim was lost on the way. */
  private async write(claimed: Claimed, contents: ExportContents, lost: ReadonlySet<number>) {
    const progress: Progress = { done: 0, total: contents.files.length };
    const { manager } = this.dataSource;
    const reportOf = (runId: string) => readReportText(manager, claimed.runnerId, runId);
    const signedReportOf = (id: string) => readSignedReportText(manager, claimed.runnerId, id);
    let isLost = false;
    const stream = writeExport(
      { contents, lost, storage: this.storage, reportOf, signedReportOf },
      { madeAt: new Date(), onFile: () => (progress.done += 1) },
    );
    const onLost = (): void => {
      isLost = true;
      stream.destroy(new Error('The export was taken over or deleted.'));
    };
    return whileAlive(manager, claimed, { progress, onLost }, async () => {
      try {
        const file = await this.storage.receive(stream, mostBytes);
        await failpoint('export.received');
        await file.keepAs(claimed.storageKey);
        return { bytes: file.bytes, sha256: file.sha256 };
      } catch (error) {
        if (isLost) return undefined;
        throw error;
      }
    });
  }

  /** The places of the files whose originals are lost: that must not keep everything else from its owner. */
  private async lostAmong({ files }: ExportContents): Promise<ReadonlySet<number>> {
    const lost = new Set<number>();
    for (const [place, file] of files.entries()) {
      if (await this.storage.faultOf(file.storageKey, file)) lost.add(place);
    }
    return lost;
  }

  private async removeUnlessTakenOver({ id, storageKey }: Claimed): Promise<void> {
    const rows = await this.dataSource.query<unknown[]>(`select from export_file where id = $1`, [id]);
    if (rows.length === 0) await this.storage.remove(storageKey);
  }
}
