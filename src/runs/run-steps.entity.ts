import { Check, Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { RunSteps, Surface } from '../analysis/gait/own-baseline.js';
import { Run } from './run.entity.js';

/** What a reported run leaves for the runner's later runs on the same surface. */
@Entity('run_steps')
@Index('run_steps_history', ['runnerId', 'surface', 'startTime'])
@Check('run_steps_surface', `surface in ('road', 'track', 'trail', 'treadmill')`)
export class StoredRunSteps {
  @PrimaryColumn({ type: 'uuid' })
  runId: string;

  @OneToOne(() => Run, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'run_id' })
  run?: Relation<Run>;

  /** The run's own, held by its foreign key. */
  @Column({ type: 'uuid' })
  runnerId: string;

  @Column({ type: 'timestamptz' })
  startTime: Date;

  @Column({ type: 'text' })
  surface: Surface;

  @Column({ type: 'jsonb' })
  body: RunSteps;
}
