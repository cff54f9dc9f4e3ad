import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Run } from './run.entity.js';

/** One channel of a run over time, compressed: see series-encoding.ts. */
@Entity('series')
export class Series {
  @PrimaryColumn({ type: 'uuid' })
  runId: string;

  @PrimaryColumn({ type: 'text' })
  channel: string;

  @ManyToOne(() => Run, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'run_id' })
  run?: Relation<Run>;

  @Column({ type: 'int' })
  samples: number;

  @Column({ type: 'bytea' })
  data: Buffer;
}
