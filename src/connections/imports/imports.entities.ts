import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ImportFailure, Outcome } from './outcomes.js';

/** While it is `reading`, its entries are noted; while `taking`, they are received, oldest first. */
export type ImportStatus = 'reading' | 'taking' | 'done' | 'failed' | 'cancelled';

/** An archive that a runner sent. At most one is under way. */
@Entity('archive_import')
@Check('archive_import_status', `status in ('reading', 'taking', 'done', 'failed', 'cancelled')`)
@Index('archive_import_under_way', ['runnerId'], { unique: true, where: `status in ('reading', 'taking')` })
export class ArchiveImport {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  @Column({ type: 'text' })
  status: ImportStatus;

  /** Where its runs come from, `archive:garmin`; null until all of it was looked at. */
  @Column({ type: 'text', nullable: true })
  source: string | null;

  @Column({ type: 'text', nullable: true })
  fileName: string | null;

  @Column({ type: 'text', unique: true })
  storageKey: string;

  @Column({ type: 'bigint' })
  bytes: string;

  @Column({ type: 'text' })
  sha256: string;

  /** Every entry of the zip that was sent was looked at; zips in it may be left. */
  @Column({ type: 'boolean', default: false })
  isWalked: boolean;

  /** Held by the worker that may write; another claim takes it away. */
  @Column({ type: 'uuid', nullable: true })
  attemptToken: string | null;

  /** Claims in a row that brought nothing further. */
  @Column({ type: 'int', default: 0 })
  attempts: number;

  /** Counts the jobs that were made for it; part of their ids. */
  @Column({ type: 'int', default: 0 })
  slice: number;

  /** When it is to be worked on next; null when there is nothing more to do. */
  @Column({ type: 'timestamptz', nullable: true, default: () => 'now()' })
  dueAt: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  touchedAt: Date;

  @Column({ type: 'text', nullable: true })
  failure: ImportFailure | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;

  /** How many entries came to what; null while that may change. */
  @Column({ type: 'jsonb', nullable: true })
  outcomeCounts: Partial<Record<Outcome, number>> | null;
}

/** `zip`: its own entries are still to be noted. `received`: its run waits for the analysis. */
export type EntryState = 'zip' | 'waiting' | 'received' | 'settled';

/** What is in an archive, and what became of it. */
@Entity('import_entry')
@Unique('import_entry_in_zip', ['importId', 'zipPlace', 'zipIndex'])
export class ImportEntry {
  @PrimaryColumn({ type: 'uuid' })
  importId: string;

  /** In the order in which they were found. */
  @PrimaryColumn({ type: 'int' })
  place: number;

  @Column({ type: 'uuid' })
  runnerId: string;

  /** The zip that it lies in: -1 the one that was sent, else the place of the entry that is one. */
  @Column({ type: 'int' })
  zipPlace: number;

  @Column({ type: 'int' })
  zipIndex: number;

  /** As it can be shown; never used as a path. */
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  state: EntryState;

  @Column({ type: 'bigint' })
  headerAt: string;

  @Column({ type: 'bigint' })
  packedBytes: string;

  @Column({ type: 'bigint' })
  bytes: string;

  @Column({ type: 'boolean' })
  isPacked: boolean;

  @Column({ type: 'bigint' })
  crc32: string;

  /** When the recording began, as far as its beginning says; else the date in the zip. */
  @Column({ type: 'timestamptz', nullable: true })
  startTime: Date | null;

  /** Maker of the watch, of those whose archives are told by what is in them. */
  @Column({ type: 'text', nullable: true })
  maker: string | null;

  /** How often somebody began to take it in. */
  @Column({ type: 'smallint', default: 0 })
  tries: number;

  @Column({ type: 'text', nullable: true })
  outcome: Outcome | null;

  /** What the reader said, where one did. */
  @Column({ type: 'text', nullable: true })
  message: string | null;

  @Column({ type: 'uuid', nullable: true })
  runId: string | null;

  @Column({ type: 'text', nullable: true })
  sha256: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  settledAt: Date | null;
}
