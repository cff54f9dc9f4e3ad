import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';
import { Practice } from './practice.entity.js';

/** A runner as the patient of a practice. What the practice may see of them, the consents say. */
@Entity('patient')
@Unique('patient_of_practice', ['practiceId', 'runnerId'])
export class Patient {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  practiceId: string;

  @ManyToOne(() => Practice, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'practice_id' })
  practice?: Relation<Practice>;

  @Index('patient_of_runner')
  @Column({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  since: Date;
}
