import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { Scope } from '../scopes.js';
import { Account } from './account.entity.js';

/** A token for a script or a watch tool; what was shown once is kept as its hash alone. */
@Entity('access_token')
export class AccessToken {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('access_token_of_account')
  @Column({ type: 'uuid' })
  accountId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column({ type: 'text' })
  name: string;

  /** SHA-256 in hex: a token of 256 random bits needs no slow hash. */
  @Column({ type: 'text', unique: true })
  tokenHash: string;

  @Column({ type: 'text', array: true })
  scopes: Scope[];

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  /** To the minute. */
  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null;
}
