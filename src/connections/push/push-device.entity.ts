import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';
import type { DeviceFault } from './refusal.js';

/** An app, a script or a watch companion that sends runs, signed with a secret of its own. */
@Entity('push_device')
@Index('push_device_of_runner', ['runnerId', 'createdAt'])
@Check('push_device_previous', `(previous_secret is null) = (previous_until is null)`)
@Check('push_device_received', `(received_at is null) = (received_sha256 is null)`)
@Check('push_device_fault', `(fault is null) = (fault_at is null)`)
export class PushDevice {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  /** What its runner calls it. */
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  /** Sealed. */
  @Column({ type: 'text' })
  secret: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  secretMadeAt: Date;

  /** Sealed; the one before, which is valid for a while beside the new one. */
  @Column({ type: 'text', nullable: true })
  previousSecret: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  previousUntil: Date | null;

  /** When it sent a file last that was taken in. */
  @Column({ type: 'timestamptz', nullable: true })
  receivedAt: Date | null;

  /** The run of that file; the run may be gone by now. Null for bytes that had been left out before. */
  @Column({ type: 'uuid', nullable: true })
  receivedRunId: string | null;

  @Column({ type: 'text', nullable: true })
  receivedSha256: string | null;

  /** Why it was refused last. */
  @Column({ type: 'text', nullable: true })
  fault: DeviceFault | null;

  @Column({ type: 'timestamptz', nullable: true })
  faultAt: Date | null;

  /** How often something came in its name with another secret, since its secret was made. */
  @Column({ type: 'integer', default: 0 })
  wrongSecrets: number;

  @Column({ type: 'timestamptz', nullable: true })
  wrongSecretAt: Date | null;
}
