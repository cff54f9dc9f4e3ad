import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';
import type { Mark, Overruled } from '../reviews/reviews.contract.js';
import { Practice } from './practice.entity.js';

/** What a practice is about to say of a run: one draft, shared by all who work there. */
@Entity('review_draft')
export class ReviewDraft {
  /** With the runner the key of a run; goes with it. */
  @PrimaryColumn({ type: 'uuid' })
  runId: string;

  @Index('review_draft_of_practice')
  @PrimaryColumn({ type: 'uuid' })
  practiceId: string;

  @ManyToOne(() => Practice, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'practice_id' })
  practice?: Relation<Practice>;

  @Column({ type: 'uuid' })
  runnerId: string;

  /** Another one with every change, and never one that there was: the database counts them. */
  @Column({ type: 'int', default: () => `nextval('review_revision')` })
  revision: number;

  /** Null: the account is gone. */
  @Index('review_draft_of_editor')
  @Column({ type: 'uuid', nullable: true })
  editedBy: string | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'edited_by' })
  editor?: Relation<Account>;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  editedAt: Date;

  /** The review that was signed last when it was begun. */
  @Column({ type: 'uuid', nullable: true })
  amends: string | null;

  /** The report it was written on; may be gone by now. */
  @Column({ type: 'uuid' })
  reportId: string;

  @Column({ type: 'jsonb', nullable: true })
  overruled: Overruled | null;

  @Column({ type: 'jsonb' })
  marks: readonly Mark[];

  @Column({ type: 'text' })
  comment: string;
}
