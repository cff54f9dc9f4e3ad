import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How far a run followed the plan that was going on when it was run; there is none without a plan. */
@Entity('plan_result')
@Index('plan_result_of_plan', ['planId', 'startedAt'])
export class PlanResult {
  @PrimaryColumn({ type: 'uuid' })
  runId: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  @Column({ type: 'uuid' })
  planId: string;

  /** When the run began. */
  @Column({ type: 'timestamptz' })
  startedAt: Date;

  /** Seconds that could be judged. */
  @Column({ type: 'real' })
  judgedS: number;

  /** Of these, at the steps of the plan or above. */
  @Column({ type: 'real' })
  metS: number;

  /** Of these, clearly above. */
  @Column({ type: 'real' })
  aboveS: number;
}
