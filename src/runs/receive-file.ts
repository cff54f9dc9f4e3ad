import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { limits } from '../analysis/activity/limits.js';
import { OwnRows } from '../platform/database/own-rows.js';
import { failpoint } from '../platform/failpoint.js';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { fileStorage, type FileStorage } from '../platform/storage/file-storage.js';
import type { IncomingFile } from '../platform/storage/storage.js';
import { promiseAnalysis, promiseAnalysisAgain, type When } from './analyse-run.js';
import { EraseRuns } from './erase-runs.js';
import { cleanFileName } from './file-name.js';
import { freeRuns } from './free-runs.js';
import { noteLeftOut, wasLeftOut } from './left-out.store.js';
import { isNews, noteHappened } from './run-happened.js';
import { lockRunner } from './run-steps.store.js';
import { searchTextOf } from './search-text.js';
import { policyOf, type RunSource } from './source-policy.js';
import { readWhole, takePositionsOut } from './take-positions-out.js';

export interface Received {
  readonly runId: string;
  /** The same bytes had been received before; `runId` is the run that exists. */
  readonly duplicate: boolean;
  /** Of the bytes as they are stored; lower-case hexadecimal. */
  readonly sha256: string;
}

/** A file that is to be taken in. */
export interface Receiving {
  readonly fileName: string | null;
  /** The same bytes become a run of their own, whatever there is already. */
  readonly again: boolean;
  readonly source: RunSource;
  /** Whether somebody waits for the report; `now` when left out. */
  readonly when?: When;
  /** Asked in the transaction that a run begins in, or is changed by the same bytes; where it says no, nothing is. Left out: it may. */
  readonly mayBegin?: (em: EntityManager) => Promise<boolean>;
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
    private readonly eraseRuns: EraseRuns,
  ) {}

  /**
   * Returns 'empty' for a stream without bytes, 'gone' when the runner's account was deleted meanwhile or the run may not begin any more, 'leftOut' for what
   * came by itself and was found before to be no run, or may not be stored as it is: then nothing of the file is kept. The same bytes by a freer channel
   * free the run that there is.
   * @throws StorageLimitError from storage when the stream is longer than the limit or the disk is nearly full.
   */
  async receive(
    runnerId: string,
    stream: Readable,
    receiving: Receiving,
  ): Promise<Received | 'empty' | 'gone' | 'leftOut'> {
    const storable = policyOf(receiving.source).keepsPosition
      ? stream
      : await this.withoutPositions(runnerId, stream, receiving);
    if (!(storable instanceof Readable)) return storable;
    const incoming = await this.storage.receive(storable, limits.fileBytes);
    try {
      if (incoming.bytes === 0) return 'empty';
      const known = receiving.again ? undefined : await this.recognise(runnerId, incoming, receiving);
      return known ?? (await this.takeIn(runnerId, incoming, receiving));
    } finally {
      await incoming.discard();
    }
  }

  /**
   * The file without its positions, which reach the storage not even for a moment. What it cannot be sure of is left out
   * with the reason; what its runner sent with them stays the run that it is.
   */
  private async withoutPositions(
    runnerId: string,
    stream: Readable,
    { source }: Receiving,
  ): Promise<Readable | Received | 'empty' | 'leftOut'> {
    const bytes = await readWhole(stream);
    if (bytes.length === 0) return 'empty';
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const seen = await this.rows.of(runnerId, async (em) => {
      const known = await findByContent(em, runnerId, sha256);
      if (known) return { runId: known.runId, duplicate: true, sha256 };
      return (await wasLeftOut(em, runnerId, sha256)) ? ('leftOut' as const) : undefined;
    });
    if (seen) return seen;
    const blanked = await takePositionsOut(bytes);
    if (blanked instanceof Uint8Array) return Readable.from([Buffer.from(blanked)], { objectMode: false });
    const refusal = { sha256, reason: 'positionsNotBlanked', message: blanked.refused, source };
    await this.rows.of(runnerId, (em) => noteLeftOut(em, runnerId, refusal));
    return 'leftOut';
  }

  private async takeIn(
    runnerId: string,
    incoming: IncomingFile,
    { fileName, again, source, when = 'now', mayBegin }: Receiving,
  ): Promise<Received | 'gone'> {
    const sourceFileId = uuidv7();
    const storageKey = `${runnerId}/${sourceFileId}`;
    await incoming.keepAs(storageKey);
    await failpoint('receive.stored');
    const { sha256, bytes } = incoming;
    const described = { fileName: cleanFileName(fileName), again, source, when };
    const file = { runnerId, sourceFileId, storageKey, sha256, bytes, ...described };
    const received = await this.insert(file, mayBegin).catch((error: unknown) => {
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

  /** What is kept no longer exists for nobody, but is in the way until it is erased. */
  private async insert(file: NewSourceFile, mayBegin: Receiving['mayBegin']): Promise<Received | 'gone'> {
    for (let tries = 1; tries <= mostTries; tries++) {
      const received = await this.rows.of(file.runnerId, async (em) =>
        !mayBegin || (await mayBegin(em)) ? insertRun(em, file) : ('gone' as const),
      );
      if (received !== 'inTheWay') return received;
      await this.eraseRuns.expiredOf(file.runnerId);
    }
    throw new Error(`A file with the content ${file.sha256} is in the way and has no run.`);
  }

  /** What is known of these bytes; undefined when they are new. */
  private async recognise(
    runnerId: string,
    incoming: IncomingFile,
    receiving: Receiving,
  ): Promise<Received | 'gone' | 'leftOut' | undefined> {
    const { sha256 } = incoming;
    const seen = await this.rows.of(runnerId, async (em) => {
      if (await findByContent(em, runnerId, sha256)) return 'known';
      return receiving.source !== 'upload' && (await wasLeftOut(em, runnerId, sha256)) ? 'leftOut' : 'new';
    });
    if (seen === 'new') return undefined;
    return seen === 'known' ? this.mend(runnerId, incoming, receiving) : seen;
  }

  /**
   * The same bytes again: the stored original is mended where it was damaged, its runs that failed are read anew, and what holds
   * of them is what the freer channel allows. Undefined when they are new after all.
   */
  private async mend(
    runnerId: string,
    incoming: IncomingFile,
    { source, when = 'now', mayBegin }: Receiving,
  ): Promise<Received | 'gone' | undefined> {
    const { sha256 } = incoming;
    await failpoint('receive.known');
    const received = await this.rows.of(runnerId, async (em) => {
      if (mayBegin && !(await mayBegin(em))) return 'gone';
      // Under the lock they cannot be deleted, and where they were a moment ago there is nothing to be mended.
      await lockRunner(em, runnerId);
      const known = await findByContent(em, runnerId, sha256);
      if (!known) return undefined;
      const { runId, storageKey, failedIds } = known;
      await incoming.keepAs(storageKey);
      const freedIds = await freeRuns(em, runnerId, sha256, source);
      await em.query(`update run set failed_attempts = 0 where id = any($1::uuid[])`, [failedIds]);
      await promiseAnalysisAgain(em, [...new Set([...failedIds, ...freedIds])], when);
      const duplicate = failedIds.length === 0;
      return { runId: duplicate ? runId : failedIds[0], duplicate, sha256 };
    });
    this.dispatcher.poke();
    return received;
  }
}

/** Of others who send and delete the same bytes at this moment. */
const mostTries = 10;

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
  readonly source: RunSource;
  readonly when: When;
}

/** `inTheWay` where the same bytes are there and yet are not: deleted a moment ago, or expired. */
async function insertRun(em: EntityManager, file: NewSourceFile): Promise<Received | 'inTheWay'> {
  const copy = file.again ? await nextCopy(em, file) : 0;
  const inserted = (await em.query(
    `insert into source_file (id, runner_id, sha256, bytes, file_name, storage_key, copy)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (runner_id, sha256, copy) do nothing returning id`,
    [file.sourceFileId, file.runnerId, file.sha256, file.bytes, file.fileName, file.storageKey, copy],
  )) as { id: string }[];
  if (inserted.length === 0) {
    const known = await findByContent(em, file.runnerId, file.sha256);
    return known ? { runId: known.runId, duplicate: true, sha256: file.sha256 } : 'inTheWay';
  }
  const runId = uuidv7();
  // Who takes the same bytes in again says that they are a run of their own.
  await em.query(
    `insert into run (id, runner_id, source_file_id, status, search_text, kept_apart, source)
     values ($1, $2, $3, 'queued', $4, $5, $6)`,
    [runId, file.runnerId, file.sourceFileId, searchTextOf(file.fileName), copy > 0, file.source],
  );
  await promiseAnalysis(em, runId, file.when);
  if (isNews(file.source)) await noteHappened(em, { runId, what: 'received', objectId: runId });
  return { runId, duplicate: false, sha256: file.sha256 };
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
