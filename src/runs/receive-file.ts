import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { limits } from '../analysis/activity/limits.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { failpoint } from '../platform/failpoint.js';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import type { IncomingFile } from '../platform/storage/storage.js';
import { promiseAnalysis, promiseAnalysisAgain } from './analyse-run.js';
import { cleanFileName } from './file-name.js';
import { lockRunner } from './run-steps.store.js';
import { searchTextOf } from './search-text.js';

export interface Received {
  readonly runId: string;
  /** The same bytes had been received before; `runId` is the run that exists. */
  readonly duplicate: boolean;
}

/**
 * Takes a file in: the bytes to storage, then source file, run and the promise of its analysis in one
 * transaction. When this returns, the run will be reported or fail visibly, whatever happens to the process.
 */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly rows: OwnRows,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly dispatcher: Dispatcher,
  ) {}

  /**
   * With `again` the same bytes become a run of their own, whatever there is already. Returns 'empty' for a stream
   * without bytes, 'gone' when the runner's account was deleted meanwhile: then nothing of the file is kept.
   * @throws StorageLimitError from storage when the stream is longer than the limit or the disk is nearly full.
   */
  async receive(
    runnerId: string,
    stream: Readable,
    { fileName, again }: { readonly fileName: string | null; readonly again: boolean },
  ): Promise<Received | 'empty' | 'gone'> {
    const incoming = await this.storage.receive(stream, limits.fileBytes);
    try {
      if (incoming.bytes === 0) return 'empty';
      const mended = again ? undefined : await this.mend(runnerId, incoming);
      return mended ?? (await this.takeIn(runnerId, incoming, { fileName: cleanFileName(fileName), again }));
    } finally {
      await incoming.discard();
    }
  }

  private async takeIn(
    runnerId: string,
    incoming: IncomingFile,
    named: Pick<NewSourceFile, 'fileName' | 'again'>,
  ): Promise<Received | 'gone'> {
    const sourceFileId = uuidv7();
    const storageKey = `${runnerId}/${sourceFileId}`;
    await incoming.keepAs(storageKey);
    await failpoint('receive.stored');
    const { sha256, bytes } = incoming;
    const file = { runnerId, sourceFileId, storageKey, sha256, bytes, ...named };
    const received = await this.rows
      .of(runnerId, (em) => insertRun(em, file))
      .catch((error: unknown) => {
        if (isRunnerGone(error)) return 'gone' as const;
        throw error;
      });
    if (received === 'gone') {
      await this.storage.remove(storageKey);
      return received;
    }
    await failpoint('receive.committed');
    if (received.duplicate) await this.storage.remove(storageKey);
    else this.dispatcher.poke();
    return received;
  }

  /**
   * The same bytes again: the stored original is mended where it was damaged, and its runs that failed are read anew. Undefined
   * when they are new after all.
   */
  private async mend(runnerId: string, incoming: IncomingFile): Promise<Received | undefined> {
    const { sha256 } = incoming;
    if (!(await this.rows.of(runnerId, (em) => findByContent(em, runnerId, sha256)))) return undefined;
    await failpoint('receive.known');
    const received = await this.rows.of(runnerId, async (em) => {
      // Under the lock they cannot be deleted, and where they were a moment ago there is nothing to be mended.
      await lockRunner(em, runnerId);
      const known = await findByContent(em, runnerId, sha256);
      if (!known) return undefined;
      const { runId, storageKey, failedIds } = known;
      await incoming.keepAs(storageKey);
      if (failedIds.length === 0) return { runId, duplicate: true };
      await em.query(`update run set failed_attempts = 0 where id = any($1::uuid[])`, [failedIds]);
      await promiseAnalysisAgain(em, failedIds, 'now');
      return { runId: failedIds[0], duplicate: false };
    });
    if (received?.duplicate === false) this.dispatcher.poke();
    return received;
  }
}

/** A foreign key that is missing can only be the runner's own. */
function isRunnerGone(error: unknown): boolean {
  return (error as { code?: string }).code === '23503';
}

interface NewSourceFile {
  readonly runnerId: string;
  readonly sourceFileId: string;
  readonly storageKey: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string | null;
  readonly again: boolean;
}

async function insertRun(em: EntityManager, file: NewSourceFile): Promise<Received> {
  const copy = file.again ? await nextCopy(em, file) : 0;
  const inserted = (await em.query(
    `insert into source_file (id, runner_id, sha256, bytes, file_name, storage_key, copy)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (runner_id, sha256, copy) do nothing returning id`,
    [file.sourceFileId, file.runnerId, file.sha256, file.bytes, file.fileName, file.storageKey, copy],
  )) as { id: string }[];
  if (inserted.length === 0) {
    const known = await findByContent(em, file.runnerId, file.sha256);
    // Deleted between the two statements: now there is nothing in the way.
    return known ? { runId: known.runId, duplicate: true } : insertRun(em, file);
  }
  const runId = uuidv7();
  // Who takes the same bytes in again says that they are a run of their own.
  await em.query(
    `insert into run (id, runner_id, source_file_id, status, search_text, kept_apart)
     values ($1, $2, $3, 'queued', $4, $5)`,
    [runId, file.runnerId, file.sourceFileId, searchTextOf(file.fileName), copy > 0],
  );
  await promiseAnalysis(em, runId, 'now');
  return { runId, duplicate: false };
}

async function nextCopy(em: EntityManager, { runnerId, sha256 }: NewSourceFile): Promise<number> {
  await lockRunner(em, runnerId);
  const [{ next }] = (await em.query(
    `select coalesce(max(copy) + 1, 0) as next from source_file where runner_id = $1 and sha256 = $2`,
    [runnerId, sha256],
  )) as { next: number }[];
  return next;
}

interface KnownFile {
  /** Its first run. */
  readonly runId: string;
  readonly storageKey: string;
  /** Runs whose last try gave no report, in the order of the file. */
  readonly failedIds: readonly string[];
}

/** Of several copies the first that has failed runs, since its bytes may be damaged; else the first. */
async function findByContent(
  em: EntityManager,
  runnerId: string,
  sha256: string,
): Promise<KnownFile | undefined> {
  const hasFailed = `run.status = 'failed' or run.status = 'reported' and run.tried_method_version is not null`;
  const rows = (await em.query(
    `select (array_agg(run.id order by run.activity_index))[1] as "runId", file.storage_key as "storageKey",
            coalesce(array_agg(run.id order by run.activity_index) filter (where ${hasFailed}), '{}') as "failedIds"
       from run join source_file file on file.id = run.source_file_id
      where file.runner_id = $1 and file.sha256 = $2
      group by file.copy, file.storage_key order by bool_or(${hasFailed}) desc, file.copy limit 1`,
    [runnerId, sha256],
  )) as KnownFile[];
  return rows[0];
}
