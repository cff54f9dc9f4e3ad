import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Run } from './run.entity.js';

/** What happened to a run that other programs may be told of; gone as soon as it was handed on. */
@Entity('run_happened')
@Index('run_happened_of_run', ['runId'])
@Check('run_happened_what', `what in ('received', 'reported', 'reviewed')`)
export class RunHappened {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'uuid' })
  runId: string;

  @ManyToOne(() => Run, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'run_id' })
  run?: Relation<Run>;

  @Column({ type: 'text' })
  what: 'received' | 'reported' | 'reviewed';

  /** The run itself, its report, the review. */
  @Column({ type: 'uuid' })
  objectId: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;
}
