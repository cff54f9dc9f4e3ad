import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PainPlace, WarningSign } from '../analysis/advice/symptoms.js';

/**
 * What a runner noted about a run. The database ties `runId` and `runnerId` to a run of that runner and deletes the
 * entry with it; the run itself belongs to a feature above this one.
 */
@Entity('diary_entry')
@Index('diary_entry_of_runner', ['runnerId', 'updatedAt'])
@Index('diary_entry_grave', ['runnerId', 'updatedAt'], {
  where: `cardinality(signs) > 0 or greatest(pain_before, pain_during, pain_after, pain_next_morning) >= 8`,
})
@Check(
  'diary_entry_pain',
  `coalesce(pain_before, 0) between 0 and 10 and coalesce(pain_during, 0) between 0 and 10
   and coalesce(pain_after, 0) between 0 and 10 and coalesce(pain_next_morning, 0) between 0 and 10`,
)
export class DiaryEntry {
  @PrimaryColumn({ type: 'uuid' })
  runId: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  /** Pain, 0 none to 10 worst imaginable; null when not told. */
  @Column({ type: 'smallint', nullable: true })
  painBefore: number | null;

  @Column({ type: 'smallint', nullable: true })
  painDuring: number | null;

  @Column({ type: 'smallint', nullable: true })
  painAfter: number | null;

  @Column({ type: 'smallint', nullable: true })
  painNextMorning: number | null;

  @Column({ type: 'text', array: true, default: '{}' })
  places: PainPlace[];

  @Column({ type: 'text', array: true, default: '{}' })
  signs: WarningSign[];

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;
}
