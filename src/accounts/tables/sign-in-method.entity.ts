import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** A way into an account: its password (`credential`) or an identity at another provider. */
@Entity('sign_in_method')
@Unique('sign_in_method_identity', ['providerId', 'providerAccountId'])
export class SignInMethod {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('sign_in_method_of_account')
  @Column({ type: 'uuid' })
  accountId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column({ type: 'text' })
  providerId: string;

  @Column({ type: 'text' })
  providerAccountId: string;

  /** Tokens of a provider are not kept: nothing is asked of it after the sign-in. */
  @Column({ type: 'text', nullable: true })
  accessToken: string | null;

  @Column({ type: 'text', nullable: true })
  refreshToken: string | null;

  @Column({ type: 'text', nullable: true })
  idToken: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  accessTokenExpiresAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  refreshTokenExpiresAt: Date | null;

  @Column({ type: 'text', nullable: true })
  scope: string | null;

  /** Argon2id, as a PHC string. */
  @Column({ type: 'text', nullable: true })
  password: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;
}
