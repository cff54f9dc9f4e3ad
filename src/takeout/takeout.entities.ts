import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Piece } from './piece-of-work.entity.js';

/** An export of everything that an account holds: a job, then a file for some days. At most one is under way. */
@Entity('export_file')
@Check('export_file_status', `status in ('queued', 'making', 'ready', 'failed')`)
@Index('export_file_under_way', ['runnerId'], { unique: true, where: `status in ('queued', 'making')` })
export class ExportFile extends Piece {
  @Column({ type: 'text' })
  status: 'queued' | 'making' | 'ready' | 'failed';

  /** Until when the first of what is in it may be kept; null: as long as any export. */
  @Column({ type: 'timestamptz', nullable: true })
  keptUntil: Date | null;
}

/** An export of this or another instance that is taken in. At most one is under way. */
@Entity('taken_in_file')
@Check('taken_in_file_status', `status in ('queued', 'taking', 'done', 'failed')`)
@Index('taken_in_file_under_way', ['runnerId'], { unique: true, where: `status in ('queued', 'taking')` })
export class TakenInFile extends Piece {
  @Column({ type: 'text' })
  status: 'queued' | 'taking' | 'done' | 'failed';
}

/** What became of one original of an export that was taken in. */
export type EntryOutcome = 'added' | 'known' | 'damaged' | 'missing' | 'refused';

@Entity('taken_in_entry')
export class TakenInEntry {
  @PrimaryColumn({ type: 'uuid' })
  takenInId: string;

  @PrimaryColumn({ type: 'int' })
  place: number;

  @Column({ type: 'uuid' })
  runnerId: string;

  /** The name of the file, as its runner knows it. */
  @Column({ type: 'text' })
  entry: string;

  @Column({ type: 'text' })
  outcome: EntryOutcome;

  /** Its first run; null where there is none. */
  @Column({ type: 'uuid', nullable: true })
  runId: string | null;
}
