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
import { lockRunner } from './run-steps.store.js';

export interface Received {
  readonly runId: string;
  /** The same bytes had been received before; `runId` is the run that exists. */
  readonly duplicate: boolean;
}

/** Longer names are cut; they are shown and used for nothing else. */
const longestFileName = 200;

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
   * @throws StorageLimitError from storage when the stream is longer than the limit or the disk is nearly full.
   * Returns 'empty' for a stream without bytes.
   */
  async receive(runnerId: string, stream: Readable, fileName: string | null): Promise<Received | 'empty'> {
    const incoming = await this.storage.receive(stream, limits.fileBytes);
    try {
      if (incoming.bytes === 0) return 'empty';
      const known = await this.rows.of(runnerId, (em) => findByContent(em, runnerId, incoming.sha256));
      if (known) return await this.mend(runnerId, known, incoming);
      return await this.takeIn(runnerId, incoming, cleanFileName(fileName));
    } finally {
      await incoming.discard();
    }
  }

  private async takeIn(runnerId: string, incoming: IncomingFile, fileName: string | null): Promise<Received> {
    const sourceFileId = uuidv7();
    const storageKey = `${runnerId}/${sourceFileId}`;
    await incoming.keepAs(storageKey);
    await failpoint('receive.stored');
    const { sha256, bytes } = incoming;
    const file = { runnerId, sourceFileId, storageKey, sha256, bytes, fileName };
    const received = await this.rows.of(runnerId, (em) => insertRun(em, file));
    await failpoint('receive.committed');
    if (received.duplicate) await this.storage.remove(storageKey);
    else this.dispatcher.poke();
    return received;
  }

  /** The same bytes again: the stored original is mended where it was damaged, and its runs that failed are read anew. */
  private async mend(
    runnerId: string,
    { runId, storageKey, failedIds }: KnownFile,
    incoming: IncomingFile,
  ): Promise<Received> {
    await incoming.keepAs(storageKey);
    if (failedIds.length === 0) return { runId, duplicate: true };
    await this.rows.of(runnerId, async (em) => {
      await lockRunner(em, runnerId);
      await em.query(`update run set failed_attempts = 0 where id = any($1::uuid[])`, [failedIds]);
      await promiseAnalysisAgain(em, failedIds, 'now');
    });
    this.dispatcher.poke();
    return { runId: failedIds[0], duplicate: false };
  }
}

interface NewSourceFile {
  readonly runnerId: string;
  readonly sourceFileId: string;
  readonly storageKey: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly fileName: string | null;
}

async function insertRun(em: EntityManager, file: NewSourceFile): Promise<Received> {
  const inserted = (await em.query(
    `insert into source_file (id, runner_id, sha256, bytes, file_name, storage_key)
     values ($1, $2, $3, $4, $5, $6) on conflict (runner_id, sha256) do nothing returning id`,
    [file.sourceFileId, file.runnerId, file.sha256, file.bytes, file.fileName, file.storageKey],
  )) as { id: string }[];
  if (inserted.length === 0) {
    const known = await findByContent(em, file.runnerId, file.sha256);
    // Deleted between the two statements: now there is nothing in the way.
    return known ? { runId: known.runId, duplicate: true } : insertRun(em, file);
  }
  const runId = uuidv7();
  await em.query(`insert into run (id, runner_id, source_file_id, status) values ($1, $2, $3, 'queued')`, [
    runId,
    file.runnerId,
    file.sourceFileId,
  ]);
  await promiseAnalysis(em, runId);
  return { runId, duplicate: false };
}

interface KnownFile {
  /** Its first run. */
  readonly runId: string;
  readonly storageKey: string;
  /** Runs whose last try gave no report, in the order of the file. */
  readonly failedIds: readonly string[];
}

async function findByContent(
  em: EntityManager,
  runnerId: string,
  sha256: string,
): Promise<KnownFile | undefined> {
  const rows = (await em.query(
    `select (array_agg(run.id order by run.activity_index))[1] as "runId", file.storage_key as "storageKey",
            coalesce(array_agg(run.id order by run.activity_index) filter (
              where run.status = 'failed' or run.status = 'reported' and run.tried_method_version is not null),
              '{}') as "failedIds"
       from run join source_file file on file.id = run.source_file_id
      where file.runner_id = $1 and file.sha256 = $2 group by file.storage_key`,
    [runnerId, sha256],
  )) as KnownFile[];
  return rows[0];
}

function cleanFileName(name: string | null): string | null {
  const last = (name ?? '').split(/[/\\]/).pop() ?? '';
  const printable = last.replaceAll(/\p{Cc}/gu, '').slice(0, longestFileName);
  return printable === '' ? null : printable;
}
