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
import { Account } from '../accounts/accounts.js';
import { happenedKinds } from '../care/care.js';

/** What somebody is told of. */
export const noticeKinds = [...happenedKinds, 'webhook-off', 'connection-ended'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** That a runner is told of something: once for each thing. */
@Entity('notice')
@Index('notice_of_runner', ['runnerId', 'id'])
@Index('notice_unseen', ['runnerId'], { where: 'seen_at is null' })
@Index('notice_of_run', ['runId'], { where: 'run_id is not null' })
@Unique('notice_once', ['kind', 'objectId'])
@Check(
  'notice_kind',
  `kind in ('review-signed', 'plan-set', 'message-sent', 'webhook-off', 'connection-ended')`,
)
export class Notice {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  @Column({ type: 'text' })
  kind: NoticeKind;

  /** The review, the plan, the message; the ending of a connection; the notice itself where there is none. */
  @Column({ type: 'uuid' })
  objectId: string;

  /** Whose doing it was, as the practice was called then; null: no practice's. */
  @Column({ type: 'text', nullable: true })
  practice: string | null;

  /** The connected app that it is about, as it was called then; null: about none. */
  @Column({ type: 'text', nullable: true })
  app: string | null;

  /** The run that it is about; the notice goes with it. */
  @Column({ type: 'uuid', nullable: true })
  runId: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  seenAt: Date | null;

  /** Set before the mail goes out, so that it goes once. */
  @Column({ type: 'timestamptz', nullable: true })
  mailedAt: Date | null;
}
