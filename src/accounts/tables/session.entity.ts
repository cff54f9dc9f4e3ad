import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

export type SignedInWith = 'password' | 'passkey' | 'oidc' | 'demo';

/** A browser that is signed in. */
@Entity('session')
@Check('session_signed_in_with', `signed_in_with in ('password', 'passkey', 'oidc', 'demo')`)
export class Session {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('session_of_account')
  @Column({ type: 'uuid' })
  accountId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  /** What the cookie holds beside its signature; without our key it opens nothing. */
  @Column({ type: 'text', unique: true })
  token: string;

  @Column({ type: 'text', default: 'password' })
  signedInWith: SignedInWith;

  @Column({ type: 'text', nullable: true })
  ipAddress: string | null;

  @Column({ type: 'text', nullable: true })
  userAgent: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  /** When it was used last, to the minute. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;

  /** The nearer of both limits: unused for too long, or too long ago since the sign-in. */
  @Index('session_by_end')
  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}
