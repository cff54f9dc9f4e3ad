import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/accounts.js';
import type { CadencePlan, PlanDetails } from '../analysis/advice/cadence-plan.js';

/**
 * Weeks of practice towards cadences for one runner; at most one of them is going on. Nothing of it changes but that it ends.
 * What stands between the runner and whoever set it is loaded only where it is asked for: other practices do not see it.
 */
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

  /** The practice that set it; null: the runner did, or the practice is gone, or it set it on another service. */
  @Column({ type: 'uuid', nullable: true })
  practiceId: string | null;

  /** Name of that practice at that time; null: the runner's own plan. */
  @Column({ type: 'text', nullable: true, select: false })
  practiceName: string | null;

  /** Name of who set it there; null: the runner's own plan. */
  @Column({ type: 'text', nullable: true, select: false })
  author: string | null;

  /** Which of the practice's plans for this runner it is, from 1; null: the runner's own plan. */
  @Column({ type: 'integer', nullable: true, select: false })
  version: number | null;

  /** What belongs to it besides the steps; null: nothing. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  details: PlanDetails | null;
}
