import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** The second factor of an account: an authenticator app, and codes for when it is lost. */
@Entity('two_factor')
export class TwoFactor {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid', unique: true })
  accountId: string;

  @OneToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  /** Encrypted with our key. */
  @Column({ type: 'text' })
  secret: string;

  /** Hashes, keyed with our key, as a JSON list. */
  @Column({ type: 'text' })
  backupCodes: string;

  /** False until the first code of the app was right. */
  @Column({ type: 'boolean', default: true })
  verified: boolean;

  @Column({ type: 'int', default: 0 })
  failedVerificationCount: number;

  @Column({ type: 'timestamptz', nullable: true })
  lockedUntil: Date | null;

  /** The step of time whose code was used last; a code of it or of an earlier one works no more. */
  @Column({ type: 'int', nullable: true })
  lastUsedStep: number | null;
}
