import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from '../../accounts/accounts.js';
import { Practice } from './practice.entity.js';

/** What somebody is in a practice: what each may do stands in rights.ts. */
export const memberRoles = ['owner', 'physio', 'assistant'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Somebody who works, or worked, in a practice; in one at a time. */
@Entity('practice_member')
@Index('practice_member_current', ['accountId'], { unique: true, where: 'left_at is null' })
@Check('practice_member_role', `role in ('owner', 'physio', 'assistant')`)
export class PracticeMember {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Index('practice_member_of_practice')
  @Column({ type: 'uuid' })
  practiceId: string;

  @ManyToOne(() => Practice, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'practice_id' })
  practice?: Relation<Practice>;

  @Column({ type: 'uuid' })
  accountId: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'account_id' })
  account?: Relation<Account>;

  @Column({ type: 'text' })
  role: MemberRole;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  joinedAt: Date;

  @Column({ type: 'timestamptz', nullable: true })
  leftAt: Date | null;
}
