import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';
import type { Language } from '../../analysis/language/language.js';
import type { ConsentEnd } from './consent-ends.js';
import { Patient } from './patient.entity.js';
import { Practice } from './practice.entity.js';

/** What a runner let a practice see, and when: never changed but for its end. A change is a new one. */
@Entity('consent')
@Index('consent_current', ['patientId'], { unique: true, where: 'ended_at is null' })
@Index('consent_of_practice', ['practiceId'], { where: 'ended_at is null' })
@Check('consent_language', `language in ('en', 'de')`)
@Check('consent_ended', `(ended_at is null) = (ended_because is null)`)
@Check('consent_ended_because', `ended_because in ('runner', 'practice', 'replaced')`)
export class Consent {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  patientId: string;

  @ManyToOne(() => Patient, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'patient_id' })
  patient?: Relation<Patient>;

  @Index('consent_of_runner')
  @Column({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  @Column({ type: 'uuid' })
  practiceId: string;

  @ManyToOne(() => Practice, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'practice_id' })
  practice?: Relation<Practice>;

  /** Which words were agreed to. */
  @Column({ type: 'text' })
  textVersion: string;

  /** In which language they were read. */
  @Column({ type: 'text' })
  language: Language;

  @Column({ type: 'boolean' })
  sharesSeries: boolean;

  /** Without start, end and the runner's zones even then. */
  @Column({ type: 'boolean' })
  sharesRoutes: boolean;

  @Column({ type: 'boolean' })
  sharesDiary: boolean;

  /** Runs from then on; null: all. */
  @Column({ type: 'timestamptz', nullable: true })
  fromTime: Date | null;

  /** It ends by itself then; null: when somebody ends it. */
  @Column({ type: 'timestamptz', nullable: true })
  until: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  givenAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  endedBecause: Exclude<ConsentEnd, 'time'> | null;
}
