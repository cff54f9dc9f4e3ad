import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';

/** The name of an account in the audit log: ends with the account, so that what is left names nobody. */
@Entity('audit_person')
export class AuditPerson {
  @PrimaryColumn({ type: 'uuid' })
  accountId: string;

  @OneToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column({ type: 'uuid', unique: true, default: () => 'gen_random_uuid()' })
  id: string;
}

/** Who did what with whose data. The database numbers and chains entries and lets nobody change one. */
@Entity('audit_entry')
@Index('audit_entry_of_subject', ['subjectId', 'at'])
export class AuditEntry {
  @PrimaryColumn({ type: 'uuid' })
  practiceId: string;

  @PrimaryColumn({ type: 'bigint' })
  number: string;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'uuid' })
  actorId: string;

  @Column({ type: 'text' })
  action: string;

  @Column({ type: 'uuid', nullable: true })
  subjectId: string | null;

  @Column({ type: 'uuid', nullable: true })
  consentId: string | null;

  @Column({ type: 'uuid', nullable: true })
  objectId: string | null;

  /** Where from, without the last part of the address. */
  @Column({ type: 'text', nullable: true })
  network: string | null;

  @Column({ type: 'bytea' })
  previousHash: Buffer;

  @Column({ type: 'bytea' })
  hash: Buffer;
}
