import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Readable } from 'node:stream';
import type { DataSource, EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { limits } from '../analysis/activity/limits.js';
import { failpoint } from '../platform/failpoint.js';
import { Dispatcher } from '../platform/outbox/dispatcher.js';
import { fileStorage, StorageLimitError, type FileStorage } from '../platform/storage/file-storage.js';
import { cleanFileName } from './file-name.js';
import {
  insertRestored,
  isKeptNoLonger,
  mergeRestored,
  type RestoredFile,
  type StoredFile,
} from './restored-runs.js';
import { lockRunner } from './run-steps.store.js';

/** What became of a file that was to be restored: `gone` when its runner is no more. */
export type RestoreOutcome = 'added' | 'known' | 'damaged' | 'refused' | 'gone';

/** Written in the same transaction as the runs, so that a restart knows what is done. */
export type NoteOutcome = (em: EntityManager, outcome: RestoreOutcome, runId: string | null) => Promise<void>;

/** Takes a file back in with what its runner had said of its runs; the runs are analysed as if they had just come. */
@Injectable()
export class RestoreFile {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(fileStorage) private readonly storage: FileStorage,
    private readonly dispatcher: Dispatcher,
  ) {}

  /**
   * Bytes that are not those of `file.sha256` are damaged; more than a file may have, or what cannot be true of its runs, or may be kept no
   * longer, is refused.
   */
  async restore(runnerId: string, stream: Readable, file: RestoredFile, note: NoteOutcome): Promise<void> {
    if (isKeptNoLonger(file, Date.now())) {
      stream.destroy();
      return this.dataSource.transaction((em) => note(em, 'refused', null));
    }
    const incoming = await this.storage.receive(stream, limits.fileBytes).catch((error: unknown) => {
      if (error instanceof StorageLimitError && error.reason === 'tooLarge') return undefined;
      throw error;
    });
    try {
      if (!incoming || incoming.sha256 !== file.sha256) {
        const outcome = incoming ? 'damaged' : 'refused';
        return await this.dataSource.transaction((em) => note(em, outcome, null));
      }
      const sourceFileId = uuidv7();
      const storageKey = `${runnerId}/${sourceFileId}`;
      await incoming.keepAs(storageKey);
      await failpoint('restore.stored');
      const stored = { ...file, fileName: cleanFileName(file.fileName), sourceFileId, storageKey };
      const outcome = await this.dataSource
        .transaction((em) => insertOrMerge(em, runnerId, { ...stored, bytes: incoming.bytes }, note))
        .catch(async (error: unknown) => {
          if (!isUnstorable(error)) throw error;
          await this.dataSource.transaction((em) => note(em, 'refused', null));
          return 'refused';
        });
      await failpoint('restore.committed');
      if (outcome !== 'added') await this.storage.remove(storageKey);
      this.dispatcher.poke();
    } finally {
      await incoming?.discard();
    }
  }
}

async function insertOrMerge(
  em: EntityManager,
  runnerId: string,
  file: StoredFile,
  note: NoteOutcome,
): Promise<RestoreOutcome> {
  await lockRunner(em, runnerId);
  const runId = await insertRestored(em, runnerId, file);
  if (runId === 'gone') return 'gone';
  const outcome = runId === 'known' ? 'known' : 'added';
  await note(em, outcome, runId === 'known' ? await mergeRestored(em, runnerId, file) : runId);
  return outcome;
}

/** PostgreSQL's classes of faults that lie in the values: a date that is none, a run that is there twice. */
function isUnstorable(error: unknown): boolean {
  return /^2[23]/.test((error as { code?: string }).code ?? '');
}
