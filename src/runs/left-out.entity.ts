import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../accounts/accounts.js';

/**
 * A file that came by itself and gave no run: it is not kept, and neither asked for nor read again. The sweeper forgets it
 * after half a year.
 */
@Entity('left_out')
@Check('left_out_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
export class LeftOut {
  @PrimaryColumn({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  @PrimaryColumn({ type: 'text' })
  sha256: string;

  /** Code of the failure that a run of it would have ended in: `noRunning`. */
  @Column({ type: 'text' })
  reason: string;

  /** The same as a sentence for its runner. */
  @Column({ type: 'text' })
  message: string;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  leftOutAt: Date;
}
