import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';
import { Patient } from './patient.entity.js';

/** What somebody in a practice noted about a patient, for the practice alone. */
@Entity('patient_note')
@Index('patient_note_of_patient', ['patientId', 'createdAt', 'id'])
@Check('patient_note_text', 'length(text) between 1 and 4000')
export class PatientNote {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  patientId: string;

  @ManyToOne(() => Patient, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'patient_id' })
  patient?: Relation<Patient>;

  /** Null: the account is gone. */
  @Index('patient_note_of_author')
  @Column({ type: 'uuid', nullable: true })
  authorId: string | null;

  @ManyToOne(() => Account, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'author_id' })
  writer?: Relation<Account>;

  /** As they were called then. */
  @Column({ type: 'text' })
  author: string;

  @Column({ type: 'text' })
  text: string;

  /** Counts up with every change. */
  @Column({ type: 'int', default: 1 })
  revision: number;

  @Column({ type: 'timestamptz', default: () => `date_trunc('milliseconds', now())` })
  createdAt: Date;

  /** Null: never. */
  @Column({ type: 'timestamptz', nullable: true })
  changedAt: Date | null;
}
