import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A job that is promised by a committed transaction and not yet in the queue. */
@Entity('outbox')
export class OutboxRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'text' })
  jobName: string;

  /** The job's id in the queue: adding it twice does nothing. */
  @Column({ type: 'text', unique: true })
  jobId: string;

  @Column({ type: 'jsonb' })
  payload: Readonly<Record<string, string>>;

  /** 0 goes first; higher numbers wait until nothing lower is left. */
  @Column({ type: 'int', default: 0 })
  priority: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
