import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import type { Mark, Overruled, SignedVerdict } from '../reviews/reviews.contract.js';
import { Practice } from './practice.entity.js';

/** What a practice says of a run, as it was signed: nothing changes it. An amendment is the next version beside it. */
@Entity('review')
@Unique('review_version', ['runId', 'practiceId', 'version'])
@Unique('review_amends', ['amends'])
@Index('review_of_runner', ['runnerId', 'signedAt', 'id'])
@Index('review_of_practice', ['practiceId', 'signedAt'])
@Index('review_of_report', ['reportId'])
@Check('review_first', `(version = 1) = (amends is null)`)
export class Review {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** With the runner the key of a run; goes with it. */
  @Column({ type: 'uuid' })
  runId: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  @Column({ type: 'uuid' })
  practiceId: string;

  @ManyToOne(() => Practice, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'practice_id' })
  practice?: Relation<Practice>;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'uuid', nullable: true })
  amends: string | null;

  /** The report that it rests on, kept beside newer ones. */
  @Column({ type: 'uuid' })
  reportId: string;

  @Column({ type: 'text' })
  practiceName: string;

  @Column({ type: 'text' })
  signedBy: string;

  @Column({ type: 'timestamptz', default: () => `date_trunc('milliseconds', now())` })
  signedAt: Date;

  @Column({ type: 'jsonb' })
  verdict: SignedVerdict;

  @Column({ type: 'jsonb', nullable: true })
  overruled: Overruled | null;

  @Column({ type: 'jsonb' })
  marks: readonly Mark[];

  @Column({ type: 'text' })
  comment: string;
}
