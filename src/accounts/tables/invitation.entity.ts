import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account, type Role } from './account.entity.js';

/** Lets one person make an account, once, for a few days. */
@Entity('invitation')
@Check('invitation_role', `role in ('runner', 'physio', 'admin')`)
@Check('invitation_email', `email = lower(email)`)
export class Invitation {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('invitation_of_account')
  @Column({ type: 'uuid' })
  invitedBy: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'invited_by' })
  inviter?: Relation<Account>;

  @Column({ type: 'text', unique: true })
  tokenHash: string;

  /** The address that it is for; null: whoever holds the link. */
  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text' })
  role: Role;

  /** A practice invites a patient: good for a runner’s account also where nobody else may make one. */
  @Column({ type: 'boolean', default: false })
  byPractice: boolean;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz' })
  expiresAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt: Date | null;
}
