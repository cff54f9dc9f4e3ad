import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Patient } from './patient.entity.js';

/** Until when somebody of the practice has seen what a patient shares: the work list tells what came since. */
@Entity('patient_seen')
export class PatientSeen {
  @PrimaryColumn({ type: 'uuid' })
  patientId: string;

  @OneToOne(() => Patient, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'patient_id' })
  patient?: Relation<Patient>;

  @Column({ type: 'timestamptz' })
  seenAt: Date;
}
