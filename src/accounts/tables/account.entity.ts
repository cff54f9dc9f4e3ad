import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const roles = ['runner', 'physio', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Somebody who may ask; every account is also a runner with runs of their own. */
@Entity('account')
@Check('account_kind', `kind in ('local', 'person', 'demo')`)
@Check('account_role', `role in ('runner', 'physio', 'admin')`)
@Check('account_email', `email = lower(email)`)
@Check('account_reachable', `(kind = 'local') = (email is null)`)
@Index('account_to_delete', ['deletionDueAt'], { where: 'deletion_due_at is not null' })
@Index('account_list', ['createdAt', 'id'])
export class Account {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** `local`: the one runner from before accounts, until the first person takes it over; nobody can sign in to it. */
  @Column({ type: 'text' })
  kind: 'local' | 'person' | 'demo';

  @Column({ type: 'text', default: '' })
  name: string;

  /** In lower case. */
  @Index('account_of_email', { unique: true })
  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'boolean', default: false })
  emailVerified: boolean;

  @Column({ type: 'text', nullable: true })
  image: string | null;

  @Column({ type: 'text', default: 'runner' })
  role: Role;

  @Column({ type: 'boolean', default: false })
  twoFactorEnabled: boolean;

  /** Since when nobody can sign in to it. */
  @Column({ type: 'timestamptz', nullable: true })
  disabledAt: Date | null;

  /** When it is deleted, where its owner asked for that. */
  @Column({ type: 'timestamptz', nullable: true })
  deletionDueAt: Date | null;

  /** Since when it is being erased: nothing brings it back. */
  @Column({ type: 'timestamptz', nullable: true })
  erasureStartedAt: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  updatedAt: Date;
}
