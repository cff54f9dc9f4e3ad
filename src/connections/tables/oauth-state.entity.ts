import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';

/** That a runner went to a provider's page; used once, within ten minutes. */
@Entity('oauth_state')
@Index('oauth_state_of_runner', ['runnerId'])
@Index('oauth_state_expires', ['expiresAt'])
export class OauthState {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text', unique: true })
  stateHash: string;

  @Column({ type: 'uuid' })
  runnerId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'runner_id' })
  runner?: Relation<Account>;

  @Column({ type: 'text' })
  provider: string;

  /** Of PKCE (RFC 7636); sealed. */
  @Column({ type: 'text' })
  verifier: string;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;
}
