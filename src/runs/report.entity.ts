import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Run } from './run.entity.js';

/** What was said of a run by one version of the method. At most one is current. */
@Entity('report')
@Index('report_current', ['runId'], { unique: true, where: 'is_current' })
@Index('report_of_run', ['runId'])
export class StoredReport {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  runId: string;

  @ManyToOne(() => Run, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'run_id' })
  run?: Relation<Run>;

  @Column({ type: 'text' })
  methodVersion: string;

  @Column({ type: 'boolean' })
  isCurrent: boolean;

  /** A Report (src/analysis/report/report.ts). */
  @Column({ type: 'jsonb' })
  body: unknown;

  /** Since when somebody vouches for it: kept when a newer one is written. */
  @Column({ type: 'timestamptz', nullable: true })
  signedAt: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
