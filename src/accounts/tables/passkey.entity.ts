import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** A passkey of an account: the public half. */
@Entity('passkey')
export class Passkey {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('passkey_of_account')
  @Column({ type: 'uuid' })
  accountId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column({ type: 'text' })
  publicKey: string;

  @Column({ type: 'text', unique: true })
  credentialId: string;

  @Column({ type: 'int' })
  counter: number;

  @Column({ type: 'text' })
  deviceType: string;

  @Column({ type: 'boolean' })
  backedUp: boolean;

  @Column({ type: 'text', nullable: true })
  transports: string | null;

  @Column({ type: 'text', nullable: true })
  aaguid: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;
}
