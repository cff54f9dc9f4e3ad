import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import { failpoint } from '../../platform/failpoint.js';
import type { FileStorage } from '../../platform/storage/file-storage.js';
import { guessSource, tellingNames } from './guess-source.js';
import { beginTaking, lockClaim, type ClaimedImport } from './import-claim.store.js';
import {
  nextZip,
  noteEntries,
  notedSoFar,
  readShape,
  settleEntry,
  type NewEntry,
  type Noted,
} from './import-entries.store.js';
import { nestedKey } from './import-keys.js';
import { importLimits } from './import-limits.js';
import { ImportRefused } from './import-refused.js';
import { lookAtEntry, type Look } from './look-at-entry.js';
import { openZip, ZipDamaged, type OpenedZip, type ZippedEntry } from './opened-zip.js';
import type { Outcome } from './outcomes.js';
import type { Slice } from './slice.js';
import { ZipRoom } from './zip-room.js';

/** Entries that are noted in one go. */
const batchSize = 200;
/** The place of the zip that was sent, among the zips of an import. */
const outerPlace = -1;

/** What the walk through a zip works with. */
interface Walk {
  readonly claimed: ClaimedImport;
  readonly slice: Slice;
  readonly zip: OpenedZip;
  readonly zipPlace: number;
  noted: Noted;
  /** Entries that are to be noted next. */
  batch: NewEntry[];
  readonly room: ZipRoom;
}

/**
 * Notes what is in an archive, and in the zips that lie in it: each entry with what is to become of it, in one pass over each
 * directory that a later slice goes on with.
 */
export class ReadArchive {
  constructor(
    private readonly dataSource: DataSource,
    private readonly storage: FileStorage,
  ) {}

  /**
   * Works until everything is noted or the time of the slice is over; false when there is more to do.
   * @throws ImportRefused when the zip that was sent is of no use.
   */
  async read(claimed: ClaimedImport, slice: Slice): Promise<boolean> {
    if (!claimed.isWalked && !(await this.walkOuter(claimed, slice))) return false;
    for (;;) {
      const place = await nextZip(this.dataSource.manager, claimed.id);
      if (place === undefined) break;
      if (!(await this.walkNested(claimed, slice, place))) return false;
    }
    const em = this.dataSource.manager;
    return beginTaking(em, claimed, guessSource(await readShape(em, claimed.id, tellingNames)));
  }

  private async walkOuter(claimed: ClaimedImport, slice: Slice): Promise<boolean> {
    const zip = await openZip(this.storage.pathOf(claimed.storageKey)).catch((error: unknown) => {
      throw error instanceof ZipDamaged ? new ImportRefused('damagedZip') : error;
    });
    try {
      if (zip.entryCount > importLimits.directoryEntries) throw new ImportRefused('tooManyEntries');
      const end = await this.walk({ claimed, slice, zip, zipPlace: outerPlace });
      if (end === 'more') return false;
      if (end === 'tooMany') throw new ImportRefused('tooManyEntries');
      return await this.inClaim(claimed, (em) =>
        em.query(`update archive_import set is_walked = true where id = $1`, [claimed.id]),
      );
    } finally {
      zip.close();
    }
  }

  private async walkNested(claimed: ClaimedImport, slice: Slice, place: number): Promise<boolean> {
    const key = nestedKey(claimed.runnerId, claimed.id, place);
    const settle = async (outcome: Outcome): Promise<boolean> => {
      if (!(await this.inClaim(claimed, (em) => settleEntry(em, claimed.id, place, { outcome }))))
        return false;
      // Some of its entries may have been noted before it was one too many.
      if (outcome === 'damaged') await this.storage.remove(key);
      return true;
    };
    const zip = await openZip(this.storage.pathOf(key)).catch((error: unknown) => {
      if (error instanceof ZipDamaged) return undefined;
      throw error;
    });
    if (!zip) return settle('damaged');
    try {
      if (zip.entryCount > importLimits.directoryEntries) return await settle('tooMany');
      const end = await this.walk({ claimed, slice, zip, zipPlace: place });
      return end === 'more' ? false : await settle(end === 'tooMany' ? 'tooMany' : 'zip');
    } finally {
      zip.close();
    }
  }

  /** Notes the entries of a zip that are not noted yet. A directory that is damaged is read up to there. */
  private async walk(
    started: Pick<Walk, 'claimed' | 'slice' | 'zip' | 'zipPlace'>,
  ): Promise<'all' | 'more' | 'tooMany'> {
    const noted = await notedSoFar(this.dataSource.manager, started.claimed.id, started.zipPlace);
    const walk: Walk = { ...started, noted, batch: [], room: new ZipRoom(started.zip.zipBytes) };
    try {
      for await (const entry of walk.zip.entries()) {
        if (walk.slice.isLost) return 'more';
        const fault = walk.room.faultOf(entry);
        if (entry.isFolder || entry.index < noted.nextIndex) continue;
        if (walk.noted.places + walk.batch.length >= importLimits.entries) {
          await this.flush(walk);
          return 'tooMany';
        }
        walk.batch.push(await this.noted(walk, entry, fault));
        const isFull = walk.batch.length >= batchSize || walk.slice.isOver;
        if (isFull && !(await this.flush(walk))) return 'more';
        if (walk.slice.isOver) return 'more';
      }
    } catch (error) {
      if (!(error instanceof ZipDamaged)) throw error;
      await this.flush(walk);
      return this.endOfDamaged(walk);
    }
    return (await this.flush(walk)) ? 'all' : 'more';
  }

  /** What was read of a directory that is cut off is taken; nothing at all is no archive. */
  private async endOfDamaged(walk: Walk): Promise<'all' | 'more'> {
    const { claimed, zipPlace } = walk;
    const { nextIndex, places } = await notedSoFar(this.dataSource.manager, claimed.id, zipPlace);
    if (nextIndex === 0 && zipPlace === outerPlace) throw new ImportRefused('damagedZip');
    const rest = {
      index: nextIndex,
      name: '…',
      headerAt: 0,
      packedBytes: 0,
      bytes: 0,
      isPacked: false,
      crc32: 0,
    };
    walk.noted = { ...walk.noted, places };
    walk.batch = [settled(walk, rest, 'damaged')];
    return (await this.flush(walk)) ? 'all' : 'more';
  }

  private async noted(walk: Walk, entry: ZippedEntry, fault: Outcome | undefined): Promise<NewEntry> {
    if (fault) return settled(walk, entry, fault);
    const look = await lookAtEntry(walk.zip, entry, walk.zipPlace !== outerPlace);
    if (look.next === 'walk') return this.unpack(walk, entry);
    if (look.next === 'leaveOut') return settled(walk, entry, look.outcome);
    return waiting(walk, entry, look);
  }

  /** A zip in the zip goes to the storage: what is in it is read from there, oldest first, among all others. */
  private async unpack(walk: Walk, entry: ZippedEntry): Promise<NewEntry> {
    const { claimed, noted, batch, slice } = walk;
    const nested = batch.filter(({ state }) => state === 'zip').reduce((sum, { bytes }) => sum + bytes, 0);
    if (noted.nestedBytes + nested + entry.bytes > importLimits.nestedBytes)
      return settled(walk, entry, 'tooLarge');
    const stream = Readable.from(
      walk.zip.bytesOf(entry, () => slice.throwIfLost()),
      { objectMode: false },
    );
    try {
      const incoming = await this.storage.receive(stream, entry.bytes);
      await incoming.keepAs(nestedKey(claimed.runnerId, claimed.id, noted.places + batch.length));
    } catch (error) {
      slice.throwIfLost();
      if (error instanceof ZipDamaged) return settled(walk, entry, 'damaged');
      throw error;
    } finally {
      stream.destroy();
    }
    await failpoint('import.unpacked');
    return { ...placed(walk, entry), state: 'zip', outcome: null, startTime: null, maker: null };
  }

  /** Writes what was found so far; false when the claim was lost. */
  private async flush(walk: Walk): Promise<boolean> {
    const { claimed, batch } = walk;
    const isOurs = await this.inClaim(claimed, (em) => noteEntries(em, claimed, batch));
    walk.noted = await notedSoFar(this.dataSource.manager, claimed.id, walk.zipPlace);
    walk.batch = [];
    await failpoint('import.noted');
    return isOurs;
  }

  private async inClaim(
    claimed: ClaimedImport,
    work: (em: DataSource['manager']) => Promise<unknown>,
  ): Promise<boolean> {
    return this.dataSource.transaction(async (em) => {
      if (!(await lockClaim(em, claimed))) return false;
      await work(em);
      return true;
    });
  }
}

type Found = Pick<
  ZippedEntry,
  'index' | 'name' | 'headerAt' | 'packedBytes' | 'bytes' | 'isPacked' | 'crc32'
>;

function placed({ noted, batch, zipPlace }: Walk, entry: Found) {
  const { index, name, headerAt, packedBytes, bytes, isPacked, crc32 } = entry;
  const place = noted.places + batch.length;
  return { place, zipPlace, zipIndex: index, name, headerAt, packedBytes, bytes, isPacked, crc32 };
}

function settled(walk: Walk, entry: Found, outcome: Outcome): NewEntry {
  return { ...placed(walk, entry), state: 'settled', outcome, startTime: null, maker: null };
}

function waiting(walk: Walk, entry: Found, look: Extract<Look, { next: 'takeIn' }>): NewEntry {
  const { noted, batch } = walk;
  const recorded = batch
    .filter(({ state }) => state === 'waiting')
    .reduce((sum, { bytes }) => sum + bytes, 0);
  if (noted.recordedBytes + recorded + entry.bytes > importLimits.unpackedBytes) {
    return settled(walk, entry, 'tooMany');
  }
  return {
    ...placed(walk, entry),
    state: 'waiting',
    outcome: null,
    startTime: look.startTime,
    maker: look.maker,
  };
}
