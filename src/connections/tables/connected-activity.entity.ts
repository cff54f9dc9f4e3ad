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
import { Account } from '../../accounts/accounts.js';
import type { Hint } from '../provider.js';
import { Connection } from './connection.entity.js';

export const activityStates = ['waiting', 'done', 'gone', 'none', 'notARun', 'leftOut', 'failed'] as const;
export type ActivityState = (typeof activityStates)[number];

/** An activity of a provider, and what became of it. It goes with its connection. */
@Entity('connected_activity')
@Unique('connected_activity_once', ['connectionId', 'activityKey'])
@Index('connected_activity_waiting', ['connectionId', 'startTime'], { where: `state = 'waiting'` })
@Index('connected_activity_started', ['connectionId', 'startTime'])
@Index('connected_activity_of_runner', ['runnerId'])
@Index('connected_activity_of_run', ['runId'], { where: 'run_id is not null' })
@Index('connected_activity_replaced', ['changedAt'], { where: `replaced_run_ids <> '{}'` })
@Check(
  'connected_activity_state',
  `state in ('waiting', 'done', 'gone', 'none', 'notARun', 'leftOut', 'failed')`,
)
export class ConnectedActivity {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  connectionId: string;

  @ManyToOne(() => Connection, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'connection_id' })
  connection?: Relation<Connection>;

  @Column({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  @Column({ type: 'text' })
  activityKey: string;

  @Column({ type: 'jsonb', nullable: true })
  hint: Hint | null;

  /** Where a list said it. */
  @Column({ type: 'timestamptz', nullable: true })
  startTime: Date | null;

  @Column({ type: 'text' })
  state: ActivityState;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  dueAt: Date;

  /** Until then somebody fetches it. */
  @Column({ type: 'timestamptz', nullable: true })
  leasedUntil: Date | null;

  /** How often it was said to be looked at: a fetch that began before the last time does not end the waiting. */
  @Column({ type: 'int', default: 1 })
  asked: number;

  /** Counts the jobs that fetch; part of their ids. */
  @Column({ type: 'int', default: 0 })
  fetches: number;

  @Column({ type: 'int', default: 0 })
  attempts: number;

  @Column({ type: 'uuid', nullable: true })
  runId: string | null;

  /** Runs that were here for it before, and are still to be deleted. */
  @Column({ type: 'uuid', array: true, default: '{}' })
  replacedRunIds: string[];

  @Column({ type: 'text', nullable: true })
  sha256: string | null;

  @Column({ type: 'text', nullable: true })
  faultCode: string | null;

  /** When a list had it last. */
  @Column({ type: 'timestamptz', nullable: true })
  listedAt: Date | null;

  /** It was not in a list that should have had it; asked for once because of that. */
  @Column({ type: 'timestamptz', nullable: true })
  missedAt: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  changedAt: Date;
}
