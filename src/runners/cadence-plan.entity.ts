import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/accounts.js';
import type { CadencePlan } from '../analysis/advice/cadence-plan.js';

/** Weeks of practice towards cadences of a runner's own; at most one of them is going on. */
@Entity('cadence_plan')
@Index('cadence_plan_current', ['runnerId'], { unique: true, where: 'ended_at is null' })
@Index('cadence_plan_of_runner', ['runnerId', 'startsAt'])
export class StoredCadencePlan {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  @Column({ type: 'timestamptz' })
  startsAt: Date;

  /** When it was ended or another one took its place; null while it is the current one. */
  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'jsonb' })
  body: CadencePlan;
}
