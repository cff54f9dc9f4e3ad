import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { failpoint } from '../../platform/failpoint.js';
import { StorageLimitError, type FileStorage } from '../../platform/storage/file-storage.js';
import type { ReceiveFile, RunSource } from '../../runs/runs.js';
import { lockClaim, type ClaimedImport } from './import-claim.store.js';
import { noteReceived, settleEntry, tryNextEntry, type WaitingEntry } from './import-entries.store.js';
import { nestedKey } from './import-keys.js';
import { importLimits } from './import-limits.js';
import { ImportRefused } from './import-refused.js';
import { openZip, ZipDamaged, type OpenedZip } from './opened-zip.js';
import { leftOutAs, settleReceived } from './settle-entries.store.js';
import { ClaimLost, type Slice } from './slice.js';

/** What is to come after a slice. */
export type Next = 'more' | 'wait' | 'done';

/** Takes in what was noted, oldest first, no faster than it is analysed. */
export class TakeEntries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly storage: FileStorage,
    private readonly receiveFile: ReceiveFile,
  ) {}

  /** @throws ImportRefused when there is no room for more; ClaimLost when the import is no longer ours. */
  async take(claimed: ClaimedImport, slice: Slice): Promise<Next> {
    const zips = new OpenZips(this.storage, claimed);
    const em = this.dataSource.manager;
    try {
      while (!slice.isOver && !slice.isLost) {
        const waiting = await settleReceived(em, claimed.id);
        await failpoint('import.settled');
        if (waiting >= importLimits.waitingRuns) return 'wait';
        const entry = await this.nextEntry(claimed);
        if (!entry) return waiting > 0 ? 'wait' : 'done';
        await this.takeEntry(claimed, entry, zips);
        await failpoint('import.entry');
      }
      return 'more';
    } finally {
      zips.close();
    }
  }

  /** What was received before the import ended is followed to its end. */
  async settleRest(claimed: ClaimedImport): Promise<Next> {
    return (await settleReceived(this.dataSource.manager, claimed.id)) > 0 ? 'wait' : 'done';
  }

  /** Undefined when nothing is left: whoever lost the claim must not take that for the end. */
  private async nextEntry(claimed: ClaimedImport): Promise<WaitingEntry | undefined> {
    return this.dataSource.transaction(async (em) => {
      if (!(await lockClaim(em, claimed))) throw new ClaimLost(claimed.id);
      return tryNextEntry(em, claimed.id);
    });
  }

  private async takeEntry(claimed: ClaimedImport, entry: WaitingEntry, zips: OpenZips): Promise<void> {
    const em = this.dataSource.manager;
    const { place, name } = entry;
    if (entry.tries > importLimits.entryTries)
      return settleEntry(em, claimed.id, place, { outcome: 'gaveUp' });
    const hash = createHash('sha256');
    let stream: Readable | undefined;
    try {
      const zip = await zips.of(entry.zipPlace);
      stream = Readable.from(
        zip.bytesOf(entry, (piece) => void hash.update(piece)),
        { objectMode: false },
      );
      const source = claimed.source as RunSource;
      const named = { fileName: name, again: false, source, when: 'later' } as const;
      const received = await this.receiveFile.receive(claimed.runnerId, stream, named);
      await failpoint('import.received');
      if (received === 'gone') return;
      if (received === 'empty') return await settleEntry(em, claimed.id, place, { outcome: 'empty' });
      if (received === 'leftOut') {
        const sha256 = hash.digest('hex');
        const end = await leftOutAs(em, claimed.runnerId, sha256);
        return await settleEntry(em, claimed.id, place, { ...end, sha256 });
      }
      await this.dataSource.transaction((inner) => noteReceived(inner, claimed.id, place, received));
    } catch (error) {
      await this.refused(claimed, place, error);
    } finally {
      // One that was not read to its end holds the zip open: its room would not be free when it is removed.
      stream?.destroy();
    }
  }

  /** One file that is damaged stops no other; what says nothing of the file is thrown on. */
  private async refused({ id }: ClaimedImport, place: number, error: unknown): Promise<void> {
    const em = this.dataSource.manager;
    if (error instanceof ZipDamaged) return settleEntry(em, id, place, { outcome: 'damaged' });
    if (!(error instanceof StorageLimitError)) throw error;
    if (error.reason === 'full') throw new ImportRefused('noRoom');
    return settleEntry(em, id, place, { outcome: 'tooLarge' });
  }
}

/** The zips of an import, opened when something of them is needed; a few at once. */
class OpenZips {
  private readonly open = new Map<number, OpenedZip>();

  constructor(
    private readonly storage: FileStorage,
    private readonly claimed: ClaimedImport,
  ) {}

  async of(zipPlace: number): Promise<OpenedZip> {
    const known = this.open.get(zipPlace);
    if (known) return known;
    if (this.open.size >= mostOpen) this.close();
    const { runnerId, id, storageKey } = this.claimed;
    const key = zipPlace < 0 ? storageKey : nestedKey(runnerId, id, zipPlace);
    const zip = await openZip(this.storage.pathOf(key));
    this.open.set(zipPlace, zip);
    return zip;
  }

  close(): void {
    for (const zip of this.open.values()) zip.close();
    this.open.clear();
  }
}

const mostOpen = 20;
