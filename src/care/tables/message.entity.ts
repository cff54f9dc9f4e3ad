import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';
import { Practice } from './practice.entity.js';

/** What somebody in a practice wrote to a runner: never changed but for that it was read. It stays with the runner. */
@Entity('message')
@Index('message_of_runner', ['runnerId', 'sentAt', 'id'])
@Index('message_of_practice', ['practiceId', 'runnerId', 'sentAt', 'id'])
@Check('message_text', 'length(text) between 1 and 2000')
export class Message {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  /** Null: the practice is gone. */
  @Column({ type: 'uuid', nullable: true })
  practiceId: string | null;

  @ManyToOne(() => Practice, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'practice_id' })
  practice?: Relation<Practice>;

  /** As it was called then, as is whoever wrote it. */
  @Column({ type: 'text' })
  practiceName: string;

  /** Null: the account is gone. */
  @Index('message_of_author')
  @Column({ type: 'uuid', nullable: true })
  authorId: string | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id' })
  writer?: Relation<Account>;

  @Column({ type: 'text' })
  author: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'timestamptz', default: () => `date_trunc('milliseconds', now())` })
  sentAt: Date;

  /** When the runner opened it; null: not yet. */
  @Column({ type: 'timestamptz', nullable: true })
  readAt: Date | null;
}
